internal import Foundation
internal import GeometryKit
internal import Synchronization
internal import VectorIO

/// A layer to be asked for by parts: its features, their identifiers and their boxes.
final class OGCLayer: Sendable {
    let layer: Layer
    /// One a feature, unlike any other.
    let ids: [String]
    private let positions: [String: Int]
    private let found = Mutex<[BoundingBox?]?>(nil)

    /// - Parameter key: the columns that name a feature together.
    init(_ layer: Layer, key: [String]) {
        self.layer = layer
        ids = layer.features.indices.map { layer.name(of: $0, by: key) }
        positions = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
    }

    func position(of id: String) -> Int? { positions[id] }

    /// One a feature, nil where nothing outlines it; measured when first asked for.
    private func boxes() throws -> [BoundingBox?] {
        if let known = found.withLock({ $0 }) { return known }
        let measured = try parallelMap(layer.features, worker: GEOSContext.init) { context, feature in
            try feature.outline.flatMap { try Geometry($0, in: context).boundingBox }
        }
        found.withLock { $0 = measured }
        return measured
    }

    /// Positions of the features that meet some boxes, and that a filter lets pass.
    func positions(in boxes: [BoundingBox], _ filter: LayerFilter?) throws -> [Int] {
        var chosen = Array(layer.features.indices)
        if !boxes.isEmpty {
            let own = try self.boxes()
            let near = chosen.filter { index in own[index].map { box in boxes.contains { $0.intersects(box) } } ?? false
            }
            let box: @Sendable () throws -> BoxTest = { try BoxTest(boxes) }
            let meets = try parallelMap(near, worker: box) { test, index in
                try layer.features[index].outline.map(test.meets) ?? false
            }
            chosen = zip(near, meets).filter(\.1).map(\.0)
        }
        guard let filter else { return chosen }
        let test: @Sendable () -> FilterTest = { FilterTest(filter) }
        let passes = try parallelMap(chosen, worker: test) { test, index in
            try test.passes(layer.features[index])
        }
        return zip(chosen, passes).filter(\.1).map(\.0)
    }

    /// Features as GeoJSON, one text each.
    func texts(of chosen: [Int], in system: OGCSystem) throws -> [String] {
        let way: @Sendable () throws -> (GEOSContext, OGCSystem.Way) = { (GEOSContext(), try OGCSystem.Way(system)) }
        return try parallelMap(chosen, worker: way) { worker, index in
            try layer.featureText(
                at: index, id: ids[index], in: worker.0, decimals: system.decimals, shown: worker.1.shown)
        }
    }
}

/// Whether outlines meet one of several boxes, by more than their own boxes; belongs to the thread that made it.
private final class BoxTest {
    private let context = GEOSContext()
    private let prepared: [PreparedGeometry]

    init(_ boxes: [BoundingBox]) throws {
        let context = context
        prepared = try boxes.map { box in
            let ring = [(box.west, box.south), (box.east, box.south), (box.east, box.north), (box.west, box.north)]
            return try PreparedGeometry(
                Geometry(polygon: ring.map { LonLat(longitude: $0.0, latitude: $0.1) }, in: context))
        }
    }

    func meets(_ outline: Outline) throws -> Bool {
        let geometry = try Geometry(outline, in: context)
        return try prepared.contains { try $0.intersects(geometry) }
    }
}

/// The layers of one version of a study that were asked for last.
final class OGCLayers: Sendable {
    private let layers = Mutex<[(key: String, layer: OGCLayer)]>([])
    /// A country's communes take a hundred megabytes.
    private static let most = 6

    func layer(_ key: String, _ make: () throws -> OGCLayer) rethrows -> OGCLayer {
        if let known = layers.withLock({ $0.first { $0.key == key } }) { return known.layer }
        let made = try make()
        layers.withLock { layers in
            layers.append((key, made))
            if layers.count > Self.most { layers.removeFirst() }
        }
        return made
    }
}
