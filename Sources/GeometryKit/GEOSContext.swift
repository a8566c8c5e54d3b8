internal import CGEOS

/// A GEOS handle with its readers and writers. One a task: neither it nor the geometries made in it may be shared
/// between threads, hence no `Sendable`.
public final class GEOSContext {
    let handle: GEOSContextHandle_t
    let wkbReader: OpaquePointer
    let wkbWriter: OpaquePointer
    private let lastMessage = MessageBox()

    /// Where the C error handler, which cannot capture, leaves its words.
    private final class MessageBox {
        var text = "no message"
    }

    public init() {
        guard let handle = GEOS_init_r(), let reader = GEOSWKBReader_create_r(handle),
            let writer = GEOSWKBWriter_create_r(handle)
        else { fatalError("GEOS gives no context: out of memory") }
        self.handle = handle
        wkbReader = reader
        wkbWriter = writer
        GEOSContext_setErrorMessageHandler_r(
            handle,
            { message, box in
                guard let message, let box else { return }
                Unmanaged<MessageBox>.fromOpaque(box).takeUnretainedValue().text = String(cString: message)
            }, Unmanaged.passUnretained(lastMessage).toOpaque())
    }

    deinit {
        GEOSWKBWriter_destroy_r(handle, wkbWriter)
        GEOSWKBReader_destroy_r(handle, wkbReader)
        GEOS_finish_r(handle)
    }

    /// The one place where a null result becomes an error, so that no call site repeats the test.
    func geometry(_ operation: String, _ result: OpaquePointer?) throws(GeometryError) -> Geometry {
        guard let result else { throw failure(operation) }
        return Geometry(owning: result, in: self)
    }

    /// The one place where GEOS's three-valued predicates (0, 1, 2 for an exception) become a `Bool`.
    func truth(_ operation: String, _ result: CChar) throws(GeometryError) -> Bool {
        guard result != 2 else { throw failure(operation) }
        return result == 1
    }

    func failure(_ operation: String) -> GeometryError {
        GeometryError(operation: operation, reason: lastMessage.text)
    }
}
