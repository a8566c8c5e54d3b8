/// Puts names where they cover nothing else: the heavier territories first, each at the roomiest free place of its own
/// surface; a name that finds none is left out.
public struct LabelPlacement: Sendable {
    /// A rectangle on the page, in millimetres.
    public struct Box: Hashable, Sendable {
        public var left: Double
        public var top: Double
        public var right: Double
        public var bottom: Double

        public init(left: Double, top: Double, right: Double, bottom: Double) {
            self.left = left
            self.top = top
            self.right = right
            self.bottom = bottom
        }

        public func overlaps(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    /// A name that has found its place.
    public struct Label: Hashable, Sendable {
        public let lines: [String]
        /// Of the middle of the first line's baseline, millimetres.
        public let x: Double
        public let y: Double
        public let box: Box
    }

    /// What names must keep clear of, then also the names placed.
    public private(set) var taken: [Box]
    private let frame: Box
    private let size: Double
    /// How far names stay from each other and from the frame.
    private let margin = 0.5

    public init(frame: Box, obstacles: [Box], size: Double) {
        self.frame = frame
        taken = obstacles
        self.size = size
    }

    static let lineHeight = 1.1

    /// - Parameters:
    ///   - rings: of the territory's surface, even-odd.
    ///   - mayStickOut: the territory is known by its name whatever its surface: only the middle must lie inside.
    public mutating func place(
        _ name: String, in rings: [[PaperPoint]], mayStickOut: Bool = false
    ) -> Label? {
        let layouts = Self.layouts(of: name).map { lines in
            (
                lines: lines, width: lines.map { TextMetrics.width(of: $0, size: size) }.max() ?? 0,
                height: size * Self.lineHeight * Double(lines.count)
            )
        }
        // A name may stick out of its territory a little.
        for overhang in [1.0, 0.75] + (mayStickOut ? [0.05] : []) {
            for layout in layouts {
                for place in places(
                    width: layout.width * overhang, height: layout.height * min(0.8, overhang), in: rings)
                {
                    let box = Box(
                        left: place.x - layout.width / 2 - margin, top: place.y - layout.height / 2 - margin,
                        right: place.x + layout.width / 2 + margin, bottom: place.y + layout.height / 2 + margin)
                    guard frame.left <= box.left, box.right <= frame.right, frame.top <= box.top,
                        box.bottom <= frame.bottom, !taken.contains(where: box.overlaps)
                    else { continue }
                    taken.append(box)
                    // From the top of the block to the first baseline.
                    return Label(
                        lines: layout.lines, x: place.x, y: place.y - layout.height / 2 + 0.85 * size, box: box)
                }
            }
        }
        return nil
    }

    /// On one line, two or three, broken at spaces and after hyphens as evenly as they allow.
    static func layouts(of name: String) -> [[String]] {
        var words: [String] = [""]
        for character in name {
            if character == " " {
                words[words.count - 1].append(" ")
                words.append("")
            } else {
                words[words.count - 1].append(character)
                if character == "-" { words.append("") }
            }
        }
        words.removeAll(where: \.isEmpty)
        var layouts: [[String]] = []
        for count in 1...3 where count <= words.count {
            let breaks = (1..<words.count).combinations(of: count - 1).map { ends in
                zip([0] + ends, ends + [words.count]).map { start, end in
                    let line = words[start..<end].joined()
                    return line.hasSuffix(" ") ? String(line.dropLast()) : line
                }
            }
            if let best = breaks.min(by: { $0.widest < $1.widest }) { layouts.append(best) }
        }
        // The most compact first, unless one line is short.
        if let first = layouts.first, first[0].count <= 12 { return layouts }
        return layouts.count > 1 ? Array(layouts[1...]) + [layouts[0]] : layouts
    }

    /// Middles of places where a block fits inside, the best first.
    private func places(width: Double, height: Double, in rings: [[PaperPoint]]) -> [(x: Double, y: Double)] {
        let points = rings.joined()
        guard let low = points.map(\.y).min(), let high = points.map(\.y).max(), Double(high - low) >= 100 * height
        else { return [] }
        let middle = (Double(points.map(\.x).min() ?? 0) + Double(points.map(\.x).max() ?? 0)) / 2
        let rows = 24
        var found: [(x: Double, y: Double, cost: Double)] = []
        for row in 1..<rows {
            let y = Double(low) + Double(high - low) * Double(row) / Double(rows)
            var free = Self.intervals(at: y, in: rings)
            for edge in [-50 * height, 50 * height] {
                free = Self.intersection(free, Self.intervals(at: y + edge, in: rings))
            }
            for interval in free where interval.upperBound - interval.lowerBound >= 100 * width {
                let slack = (interval.upperBound - interval.lowerBound) / 2 - 50 * width
                for part in [0.0, -0.5, 0.5, -1, 1] {
                    let x = (interval.lowerBound + interval.upperBound) / 2 + part * slack
                    let off = abs(y - Double(low + high) / 2) + 0.5 * abs(x - middle)
                    found.append((x / 100, y / 100, off - 0.4 * slack + 100 * abs(part)))
                }
            }
        }
        return found.sorted { $0.cost < $1.cost }.map { ($0.x, $0.y) }
    }

    /// Where a horizontal line runs inside.
    private static func intervals(at y: Double, in rings: [[PaperPoint]]) -> [ClosedRange<Double>] {
        var crossings: [Double] = []
        for ring in rings {
            for index in ring.indices {
                let (one, two) = (ring[index], ring[index + 1 < ring.count ? index + 1 : 0])
                let (y1, y2) = (Double(one.y), Double(two.y))
                guard (y1 <= y) != (y2 <= y) else { continue }
                crossings.append(Double(one.x) + (y - y1) / (y2 - y1) * Double(two.x - one.x))
            }
        }
        crossings.sort()
        return stride(from: 0, to: crossings.count - 1, by: 2).map { crossings[$0]...crossings[$0 + 1] }
    }

    private static func intersection(
        _ first: [ClosedRange<Double>], _ second: [ClosedRange<Double>]
    ) -> [ClosedRange<Double>] {
        first.flatMap { one in second.filter(one.overlaps).map { one.clamped(to: $0) } }
    }
}

extension [String] {
    fileprivate var widest: Double { map { TextMetrics.width(of: $0, size: 1) }.max() ?? 0 }
}

extension Range<Int> {
    /// The ascending choices of none, one or two of these numbers.
    fileprivate func combinations(of count: Int) -> [[Int]] {
        switch count {
        case 0: [[]]
        case 1: map { [$0] }
        default: flatMap { first in (first + 1..<Swift.max(first + 1, upperBound)).map { [first, $0] } }
        }
    }
}
