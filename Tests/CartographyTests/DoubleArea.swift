@testable import Cartography

/// Twice the signed area of a closed line.
func doubleArea(_ ring: [PaperPoint]) -> Int64 {
    var area: Int64 = 0
    for index in ring.indices {
        let (one, two) = (ring[index], ring[index + 1 < ring.count ? index + 1 : 0])
        area += Int64(one.x) * Int64(two.y) - Int64(two.x) * Int64(one.y)
    }
    return area
}
