internal import CGEOS

/// Finds the boxes that meet a box, among many. Built once, then asked; belongs to its context's thread.
public final class SpatialIndex {
    private let context: GEOSContext
    private let tree: OpaquePointer
    /// The tree keeps pointers to these, so they must not move: a class-owned buffer, freed with it.
    private let numbers: UnsafeMutableBufferPointer<Int>

    /// - Parameter boxes: a nil box (an empty geometry) is never found.
    public init(_ boxes: [BoundingBox?], in context: GEOSContext) throws(GeometryError) {
        self.context = context
        guard let tree = GEOSSTRtree_create_r(context.handle, 10) else { throw context.failure("GEOSSTRtree_create") }
        self.tree = tree
        numbers = .allocate(capacity: boxes.count)
        _ = numbers.initialize(from: boxes.indices)
        for (index, box) in boxes.enumerated() {
            guard let box else { continue }
            let envelope = try Self.envelope(box, in: context)
            GEOSSTRtree_insert_r(context.handle, tree, envelope.pointer, numbers.baseAddress! + index)
        }
    }

    deinit {
        GEOSSTRtree_destroy_r(context.handle, tree)
        numbers.deallocate()
    }

    /// The indices of the boxes that meet `box`, ascending.
    public func query(_ box: BoundingBox) throws(GeometryError) -> [Int] {
        let found = Found()
        let envelope = try Self.envelope(box, in: context)
        GEOSSTRtree_query_r(
            context.handle, tree, envelope.pointer,
            { item, found in
                guard let item, let found else { return }
                Unmanaged<Found>.fromOpaque(found).takeUnretainedValue().indices.append(
                    item.assumingMemoryBound(to: Int.self).pointee)
            }, Unmanaged.passUnretained(found).toOpaque())
        return found.indices.sorted()
    }

    /// Collects through a C callback, which cannot capture.
    private final class Found {
        var indices: [Int] = []
    }

    private static func envelope(_ box: BoundingBox, in context: GEOSContext) throws(GeometryError) -> Geometry {
        try context.geometry(
            "GEOSGeom_createRectangle",
            GEOSGeom_createRectangle_r(context.handle, box.west, box.south, box.east, box.north))
    }
}
