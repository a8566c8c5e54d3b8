extension Topology {
    /// Simplifies each line once, for the faces on both its sides.
    ///
    /// No line moves by more than the tolerance (Douglas and Peucker, 1973). Where that would make two lines cross or a
    /// face vanish, the lines concerned keep more of their vertices. Islets whose area is under a threshold are dropped,
    /// save the largest part of a face.
    /// - Parameters:
    ///   - tolerance: in hundredths of a millimetre on paper.
    ///   - smallestIslet: in square hundredths of a millimetre.
    public mutating func simplify(tolerance: Double, smallestIslet: Double) {
        dropIslets(under: smallestIslet)
        let whole = arcs.map(\.points)
        let areas = rings.map { $0.map { doubleArea(points(of: $0)) } }
        var tolerances = Array(repeating: tolerance, count: arcs.count)
        var changed = Set(arcs.indices)
        for _ in 0..<6 {
            for arc in changed { arcs[arc].points = simplified(whole[arc], tolerance: tolerances[arc]) }
            changed = flattened(areas).union(Crossings.arcs(of: arcs.map(\.points)))
                .filter { arcs[$0].points.count < whole[$0].count }
            if changed.isEmpty { return }
            for arc in changed { tolerances[arc] = tolerances[arc] < tolerance / 20 ? 0 : tolerances[arc] / 3 }
        }
    }

    /// The arcs of rings that lost most of their surface or turned over.
    private func flattened(_ areas: [[Int64]]) -> Set<Int> {
        var found: Set<Int> = []
        for (face, rings) in rings.enumerated() {
            for (ring, steps) in rings.enumerated() where areas[face][ring] != 0 {
                let (before, after) = (areas[face][ring], doubleArea(points(of: steps)))
                if (before > 0) != (after > 0) || abs(after) * 3 < abs(before) { found.formUnion(steps.map(\.arc)) }
            }
        }
        return found
    }

    /// Rings of one arc that no other face shares.
    private mutating func dropIslets(under smallest: Double) {
        for rings in rings {
            let areas = rings.map { abs(doubleArea(points(of: $0))) }
            guard let largest = areas.max() else { continue }
            for (steps, area) in zip(rings, areas) where area < largest && Double(area) / 2 < smallest {
                guard steps.count == 1 else { continue }
                let arc = arcs[steps[0].arc]
                if arc.forward == nil || arc.backward == nil { arcs[steps[0].arc].points = [] }
            }
        }
    }

    /// Douglas-Peucker; a closed line keeps its ends and the vertex farthest from them, and so a surface.
    private func simplified(_ line: [PaperPoint], tolerance: Double) -> [PaperPoint] {
        guard line.count > 2 else { return line }
        var isKept = Array(repeating: false, count: line.count)
        isKept[0] = true
        isKept[line.count - 1] = true
        var pending: [(Int, Int)] = [(0, line.count - 1)]
        if line.first == line.last {
            let farthest =
                line.indices.max { squareDistance(line[0], line[$0]) < squareDistance(line[0], line[$1]) } ?? 1
            isKept[farthest] = true
            pending = [(0, farthest), (farthest, line.count - 1)]
        }
        while let (start, end) = pending.popLast() {
            guard end - start > 1 else { continue }
            var worst = (index: 0, square: -1.0)
            for index in start + 1..<end {
                let square = squareDistance(line[index], toSegment: line[start], line[end])
                if square > worst.square { worst = (index, square) }
            }
            if worst.square > tolerance * tolerance {
                isKept[worst.index] = true
                pending.append((start, worst.index))
                pending.append((worst.index, end))
            }
        }
        return zip(line, isKept).filter(\.1).map(\.0)
    }
}

private func squareDistance(_ one: PaperPoint, _ two: PaperPoint) -> Double {
    let offset = one - two
    return Double(offset.x * offset.x + offset.y * offset.y)
}

private func squareDistance(_ point: PaperPoint, toSegment from: PaperPoint, _ to: PaperPoint) -> Double {
    let (along, offset) = (to - from, point - from)
    let square = Double(along.x * along.x + along.y * along.y)
    if square == 0 { return squareDistance(point, from) }
    let part = min(1, max(0, Double(along.x * offset.x + along.y * offset.y) / square))
    let (dx, dy) = (Double(offset.x) - part * Double(along.x), Double(offset.y) - part * Double(along.y))
    return dx * dx + dy * dy
}
