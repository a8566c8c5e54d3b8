/// Puts names where they cover nothing else: the heavier territories first, each at the roomiest free place of its own
/// surface; a name that finds none is left out.
public struct LabelPlacement: Sendable {
    /// A rectangle on the page, in millimetres.
    public struct Box: Hashable, Sendable {
        /// From the left edge of the page.
        public var left: Double
        /// From the upper edge of the page: y grows downwards, so that `top` is less than `bottom`.
        public var top: Double
        /// From the left edge of the page, as `left`.
        public var right: Double
        /// From the upper edge of the page, as `top`.
        public var bottom: Double

        public init(left: Double, top: Double, right: Double, bottom: Double) {
            self.left = left
            self.top = top
            self.right = right
            self.bottom = bottom
        }

        /// Whether the two share a surface; boxes that only touch do not.
        public func overlaps(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    /// A name that has found its place.
    public struct Label: Hashable, Sendable {
        /// The name as it is broken, from top to bottom: one line to three.
        public let lines: [String]
        /// Of the middle of the first line's baseline, millimetres.
        public let x: Double
        /// From the upper edge of the page, millimetres; the next baselines follow at 1.1 times the size of the
        /// letters.
        public let y: Double
        /// All lines and the room kept free around them.
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

    /// A symbol that the name of its territory stands beside.
    public struct Spot: Hashable, Sendable {
        /// Of its middle, from the left edge of the page, millimetres.
        public let x: Double
        /// Of its middle, from the upper edge of the page, millimetres.
        public let y: Double
        /// From its middle to its edge, millimetres.
        public let reach: Double

        public init(x: Double, y: Double, reach: Double) {
            self.x = x
            self.y = y
            self.reach = reach
        }
    }

    private struct Layout {
        let lines: [String]
        let width: Double
        let height: Double
    }

    /// - Parameters:
    ///   - rings: of the territory's surface, even-odd.
    ///   - spots: symbols anywhere on the page; the name stands beside the largest of those in the territory, so that it
    ///     names the place as well as the surface.
    ///   - mayStickOut: the territory is known by its name whatever its surface: only the middle must lie inside.
    public mutating func place(
        _ name: String, in rings: [[PaperPoint]], beside spots: [Spot] = [], mayStickOut: Bool = false
    ) -> Label? {
        let layouts = layouts(of: name)
        let spots = Self.spots(spots, in: rings)
        if let label = place(layouts, beside: spots, inside: rings) { return label }
        // A name may stick out of its territory a little.
        for overhang in [1.0, 0.75] + (mayStickOut ? [0.05] : []) {
            if let label = place(layouts, in: rings, overhang: overhang) { return label }
        }
        return place(layouts, beside: spots, inside: nil)
    }

    /// A name that sticks out nowhere.
    public mutating func place(_ name: String, inside rings: [[PaperPoint]]) -> Label? {
        place(layouts(of: name), in: rings, overhang: 1)
    }

    /// Words that must be told: beside a symbol, on its right where nothing is free.
    public mutating func place(_ words: String, beside spot: Spot) -> Label {
        let layouts = layouts(of: words)
        if let label = place(layouts, beside: [spot], inside: nil) { return label }
        let layout = layouts[0]
        let label = label(layout, at: spot.x + spot.reach + margin + layout.width / 2, spot.y)
        taken.append(label.box)
        return label
    }

    /// A small symbol with its name, where both are free.
    public mutating func place(_ name: String, at spot: Spot) -> Label? {
        let symbol = Box.square(spot.x, spot.y, half: spot.reach)
        guard !taken.contains(where: symbol.overlaps) else { return nil }
        taken.append(symbol)
        if let label = place(layouts(of: name), beside: [spot], inside: nil) { return label }
        taken.removeLast()
        return nil
    }

    private func layouts(of name: String) -> [Layout] {
        Self.layouts(of: name).map { lines in
            Layout(
                lines: lines, width: lines.map { TextMetrics.width(of: $0, size: size) }.max() ?? 0,
                height: size * Self.lineHeight * Double(lines.count))
        }
    }

    /// Those inside a surface, the largest first.
    private static func spots(_ spots: [Spot], in rings: [[PaperPoint]]) -> [Spot] {
        if spots.isEmpty { return [] }
        let points = rings.joined()
        guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
            let top = points.map(\.y).min(), let bottom = points.map(\.y).max()
        else { return [] }
        return spots.filter { spot in
            let (x, y) = (100 * spot.x, 100 * spot.y)
            return Double(left) <= x && x <= Double(right) && Double(top) <= y && y <= Double(bottom)
                && intervals(at: y, in: rings).contains { $0.contains(x) }
        }.sorted { $0.reach > $1.reach }
    }

    private mutating func place(_ layouts: [Layout], in rings: [[PaperPoint]], overhang: Double) -> Label? {
        for layout in layouts {
            for place in places(width: layout.width * overhang, height: layout.height * min(0.8, overhang), in: rings) {
                if let label = take(layout, at: place.x, place.y) { return label }
            }
        }
        return nil
    }

    /// Right and left of a symbol, above and under it, then at its corners.
    private mutating func place(
        _ layouts: [Layout], beside spots: [Spot], inside rings: [[PaperPoint]]?
    ) -> Label? {
        for spot in spots {
            for layout in layouts {
                // A hair more than the margin: what touches does not overlap.
                let across = spot.reach + margin + 0.05 + layout.width / 2
                let up = spot.reach + margin + 0.05 + layout.height / 2
                let aside = layout.width / 2
                let places = [
                    (across, 0), (-across, 0), (0, -up), (0, up), (aside, -up), (aside, up), (-aside, -up),
                    (-aside, up),
                ]
                for (dx, dy) in places {
                    let (x, y) = (spot.x + dx, spot.y + dy)
                    if let rings, !Self.holds(layout, at: x, y, in: rings) { continue }
                    if let label = take(layout, at: x, y) { return label }
                }
            }
        }
        return nil
    }

    /// Whether a block lies inside a surface: its top, its middle and its bottom do.
    private static func holds(_ layout: Layout, at x: Double, _ y: Double, in rings: [[PaperPoint]]) -> Bool {
        let (left, right) = (100 * (x - layout.width / 2), 100 * (x + layout.width / 2))
        return [-0.5, 0, 0.5].allSatisfy { part in
            intervals(at: 100 * (y + part * layout.height), in: rings).contains {
                $0.lowerBound <= left && right <= $0.upperBound
            }
        }
    }

    /// - Returns: nil where something else stands, or outside the frame.
    private mutating func take(_ layout: Layout, at x: Double, _ y: Double) -> Label? {
        let label = label(layout, at: x, y)
        let box = label.box
        guard frame.left <= box.left, box.right <= frame.right, frame.top <= box.top, box.bottom <= frame.bottom,
            !taken.contains(where: box.overlaps)
        else { return nil }
        taken.append(box)
        return label
    }

    private func label(_ layout: Layout, at x: Double, _ y: Double) -> Label {
        Label(
            // From the top of the block to the first baseline.
            lines: layout.lines, x: x, y: y - layout.height / 2 + 0.85 * size,
            box: Box(
                left: x - layout.width / 2 - margin, top: y - layout.height / 2 - margin,
                right: x + layout.width / 2 + margin, bottom: y + layout.height / 2 + margin))
    }

    /// Middles of places where a block fits inside, in the frame, the best first.
    private func places(width: Double, height: Double, in rings: [[PaperPoint]]) -> [(x: Double, y: Double)] {
        let points = rings.joined()
        guard let first = points.map(\.y).min(), let last = points.map(\.y).max() else { return [] }
        let (low, high) = (max(Double(first), 100 * frame.top), min(Double(last), 100 * frame.bottom))
        guard high - low >= 100 * height else { return [] }
        let across = 100 * frame.left...100 * frame.right
        let middle = (Double(points.map(\.x).min() ?? 0) + Double(points.map(\.x).max() ?? 0)) / 2
        let rows = 24
        var found: [(x: Double, y: Double, cost: Double)] = []
        for row in 1..<rows {
            let y = low + (high - low) * Double(row) / Double(rows)
            var free = Self.intersection(Self.intervals(at: y, in: rings), [across])
            for edge in [-50 * height, 50 * height] {
                free = Self.intersection(free, Self.intervals(at: y + edge, in: rings))
            }
            for interval in free where interval.upperBound - interval.lowerBound >= 100 * width {
                let slack = (interval.upperBound - interval.lowerBound) / 2 - 50 * width
                for part in [0.0, -0.5, 0.5, -1, 1] {
                    let x = (interval.lowerBound + interval.upperBound) / 2 + part * slack
                    let off = abs(y - (low + high) / 2) + 0.5 * abs(x - middle)
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
