/// Polygons ready to cut surfaces into cells: indexed, and prepared the first time each is met. One a task.
public final class Cutters {
    /// That of every geometry that is asked about: the same thread uses both.
    public let context: GEOSContext
    private let geometries: [Geometry]
    private let index: SpatialIndex
    private var prepared: [PreparedGeometry?]
    private var rings: [[Ring]?]
    private var indexed: [[IndexedRing]?]

    public init(_ outlines: [Outline], in context: GEOSContext) throws(GeometryError) {
        self.context = context
        var geometries: [Geometry] = []
        for outline in outlines { geometries.append(try Geometry(outline, in: context)) }
        self.geometries = geometries
        index = try SpatialIndex(geometries.map(\.boundingBox), in: context)
        prepared = Array(repeating: nil, count: geometries.count)
        rings = Array(repeating: nil, count: geometries.count)
        indexed = Array(repeating: nil, count: geometries.count)
    }

    /// How a surface lies to the cutters that meet it.
    public struct Position: Hashable, Sendable {
        /// Those that cover it whole, ascending.
        public var covering: [Int] = []
        /// Those whose edge goes through it, ascending.
        public var crossing: [Int] = []
    }

    /// How a box lies to the cutters.
    public struct Surroundings: Hashable, Sendable {
        /// Those that the box lies inside, ascending.
        public var covering: [Int] = []
        /// Those whose edge may go through the box, ascending.
        public var near: [Int] = []
    }

    /// How whatever lies inside a box lies to the cutters: nothing else need be known of it where none is near.
    /// - Complexity: logarithmic in the number of cutters, plus a part of the edges of each that the box meets.
    public func surroundings(of box: BoundingBox) throws(GeometryError) -> Surroundings {
        let box = box.widened(by: Crossing.margin)
        var surroundings = Surroundings()
        for number in try index.query(box) {
            let rings = try indexedRings(number)
            if rings.contains(where: { $0.hasEdge(meeting: box) }) {
                surroundings.near.append(number)
            } else if rings.contain(box.west, box.south) {
                surroundings.covering.append(number)
            }
        }
        return surroundings
    }

    /// Finds the cutters that meet a surface; none for an empty one.
    /// - Throws: `GeometryError` where GEOS cannot decide.
    /// - Complexity: logarithmic in the number of cutters, plus one prepared test for each that is near.
    public func position(of surface: Geometry) throws(GeometryError) -> Position {
        var position = Position()
        guard let box = surface.boundingBox else { return position }
        for number in try index.query(box) {
            let cutter = try prepare(number)
            if try cutter.covers(surface) {
                position.covering.append(number)
            } else if try cutter.intersects(surface) {
                position.crossing.append(number)
            }
        }
        return position
    }

    /// The polygons that a position lies in or on, ascending.
    public func covering(_ position: LonLat) throws(GeometryError) -> [Int] {
        let box = BoundingBox(
            west: position.longitude, south: position.latitude, east: position.longitude, north: position.latitude)
        var covering: [Int] = []
        for number in try index.query(box) where try prepare(number).covers(position) { covering.append(number) }
        return covering
    }

    func rings(_ number: Int) throws(GeometryError) -> [Ring] {
        if let ready = rings[number] { return ready }
        let ready = try geometries[number].rings()
        rings[number] = ready
        return ready
    }

    func indexedRings(_ number: Int) throws(GeometryError) -> [IndexedRing] {
        if let ready = indexed[number] { return ready }
        let ready = [IndexedRing](try geometries[number].polygonRings())
        indexed[number] = ready
        return ready
    }

    func prepare(_ number: Int) throws(GeometryError) -> PreparedGeometry {
        if let ready = prepared[number] { return ready }
        let ready = try PreparedGeometry(geometries[number])
        prepared[number] = ready
        return ready
    }
}
