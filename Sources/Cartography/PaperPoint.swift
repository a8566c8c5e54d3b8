/// A position on the page, in hundredths of a millimetre from its top left corner: finer than any printer, and whole
/// numbers, so that a vertex that two territories share is one and the same.
public struct PaperPoint: Hashable, Sendable {
    public var x: Int32
    public var y: Int32

    public init(x: Int32, y: Int32) {
        self.x = x
        self.y = y
    }

    /// From millimetres.
    init(_ x: Double, _ y: Double) {
        self.init(x: Int32((x * 100).rounded()), y: Int32((y * 100).rounded()))
    }

    static func - (first: PaperPoint, second: PaperPoint) -> (x: Int64, y: Int64) {
        (Int64(first.x) - Int64(second.x), Int64(first.y) - Int64(second.y))
    }
}

/// Twice the signed area of a triangle: positive when the third point lies to the left.
func orientation(_ first: PaperPoint, _ second: PaperPoint, _ third: PaperPoint) -> Int64 {
    let (one, two) = (second - first, third - first)
    return one.x * two.y - one.y * two.x
}

/// Twice the signed area of a closed line.
func doubleArea(_ ring: [PaperPoint]) -> Int64 {
    var area: Int64 = 0
    for index in ring.indices {
        let (one, two) = (ring[index], ring[index + 1 < ring.count ? index + 1 : 0])
        area += Int64(one.x) * Int64(two.y) - Int64(two.x) * Int64(one.y)
    }
    return area
}
