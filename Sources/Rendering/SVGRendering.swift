internal import CRSVG

/// Pictures and pages from an SVG drawing (librsvg, cairo).
public final class SVGRendering {
    private let handle: OpaquePointer
    private let widthMillimetres: Double
    private let heightMillimetres: Double

    /// - Throws: `RenderingError` when the text is no SVG.
    public init(svg: String, widthMillimetres: Double, heightMillimetres: Double) throws(RenderingError) {
        var failure: UnsafeMutablePointer<GError>?
        let bytes = Array(svg.utf8)
        guard let handle = rsvg_handle_new_from_data(bytes, UInt(bytes.count), &failure) else {
            throw RenderingError(taking: failure)
        }
        self.handle = handle
        self.widthMillimetres = widthMillimetres
        self.heightMillimetres = heightMillimetres
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }

    /// The drawing in pixels.
    public func png(dotsPerInch: Double) throws(RenderingError) -> [UInt8] {
        let (width, height) = (widthMillimetres / 25.4 * dotsPerInch, heightMillimetres / 25.4 * dotsPerInch)
        let surface = cairo_image_surface_create(
            CAIRO_FORMAT_RGB24, Int32(width.rounded()), Int32(height.rounded()))
        defer { cairo_surface_destroy(surface) }
        try draw(on: surface, width: width.rounded(), height: height.rounded())
        let sink = Sink()
        let status = withExtendedLifetime(sink) {
            cairo_surface_write_to_png_stream(surface, Sink.write, sink.pointer)
        }
        guard status == CAIRO_STATUS_SUCCESS else { throw RenderingError(status) }
        return sink.bytes
    }

    /// The drawing on a page of its size; texts stay texts and their fonts are embedded.
    public func pdf(title: String) throws(RenderingError) -> [UInt8] {
        let (width, height) = (widthMillimetres / 25.4 * 72, heightMillimetres / 25.4 * 72)
        let sink = Sink()
        let surface = cairo_pdf_surface_create_for_stream(Sink.write, sink.pointer, width, height)
        // A surface that a failure leaves unfinished writes its end when it is destroyed.
        defer { withExtendedLifetime(sink) { cairo_surface_destroy(surface) } }
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
        try draw(on: surface, width: width, height: height)
        cairo_surface_finish(surface)
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else { throw RenderingError(status) }
        return sink.bytes
    }

    private func draw(on surface: OpaquePointer?, width: Double, height: Double) throws(RenderingError) {
        let cairo = cairo_create(surface)
        defer { cairo_destroy(cairo) }
        cairo_set_source_rgb(cairo, 1, 1, 1)
        cairo_paint(cairo)
        var page = RsvgRectangle(x: 0, y: 0, width: width, height: height)
        var failure: UnsafeMutablePointer<GError>?
        guard rsvg_handle_render_document(handle, cairo, &page, &failure) != 0 else {
            throw RenderingError(taking: failure)
        }
        let status = cairo_status(cairo)
        guard status == CAIRO_STATUS_SUCCESS else { throw RenderingError(status) }
    }

    /// Collects what cairo writes through a C callback, which cannot capture.
    private final class Sink {
        var bytes: [UInt8] = []

        var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

        static let write: cairo_write_func_t = { sink, data, length in
            guard let sink, let data else { return CAIRO_STATUS_WRITE_ERROR }
            Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue().bytes
                .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
            return CAIRO_STATUS_SUCCESS
        }
    }
}

/// A drawing that the library refused.
public struct RenderingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What the library said.
    public let description: String

    init(taking failure: UnsafeMutablePointer<GError>?) {
        description = failure?.pointee.message.map { String(cString: $0) } ?? "no reason given"
        if let failure { g_error_free(failure) }
    }

    init(_ status: cairo_status_t) {
        description = String(cString: cairo_status_to_string(status))
    }
}
