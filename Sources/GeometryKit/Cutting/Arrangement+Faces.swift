extension Arrangement {
    /// A piece of a line between two crossings, with a face on its left.
    private struct Piece {
        /// The passages where the line begins and ends the piece; walked backwards, it is the other way round.
        let from: Int
        let to: Int
        let isReversed: Bool
        let label: Label
    }

    /// The rings around all faces that lie inside the same cutters, each with its face on the left.
    /// - Throws: `NotInGeneralPosition` where what lines tell of their sides does not fit together.
    /// - Complexity: linear in vertices, and in crossings times cutters.
    func rings() throws(NotInGeneralPosition) -> [Label: [[Double]]] {
        var rings: [Label: [[Double]]] = [:]
        var pieces: [Piece] = []
        // By crossing, on the surface's edge: the cutters around it but for the one that crosses.
        var labels = [Label?](repeating: nil, count: nodes.count / 2)
        for line in 0..<surfaceLineCount {
            let ring = lines[line].ring.coordinates
            let first = label(ring[0], ring[1])
            let passages = passages(of: line)
            if passages.isEmpty { rings[first, default: []].append(ring) }
            var label = first
            for index in passages {
                let other = bit(of: self.passages[index].other)
                try pass(index, &label)
                labels[self.passages[index].node] = label & ~other
                let next = index + 1 < passages.upperBound ? index + 1 : passages.lowerBound
                pieces.append(Piece(from: index, to: next, isReversed: false, label: label))
            }
            guard label == first else { throw NotInGeneralPosition() }
        }
        for line in surfaceLineCount..<lines.count {
            if passages(of: line).isEmpty {
                let ring = lines[line].ring.coordinates
                let around = label(ring[0], ring[1]) & ~bit(of: line)
                rings[around | bit(of: line), default: []].append(ring)
                rings[around, default: []].append(turned(ring))
            } else {
                pieces += try piecesInside(line, labels)
            }
        }
        for (label, ring) in try walks(pieces) { rings[label, default: []].append(ring) }
        return rings
    }

    /// Zero for a line of the surface.
    private func bit(of line: Int) -> Label { lines[line].cutter.map { 1 << $0 } ?? 0 }

    /// Carries what a line lies inside over a crossing.
    private func pass(_ index: Int, _ label: inout Label) throws(NotInGeneralPosition) {
        let passage = passages[index]
        let other = bit(of: passage.other)
        guard (label & other != 0) != passage.goesIn || other == 0 else { throw NotInGeneralPosition() }
        label = passage.goesIn ? label | other : label & ~other
    }

    /// The pieces of a cutter's line that lie inside the surface, both ways.
    private func piecesInside(_ line: Int, _ labels: [Label?]) throws(NotInGeneralPosition) -> [Piece] {
        let range = passages(of: line)
        let own = bit(of: line)
        // Where it comes in, the surface's edge knows what is around; where it never does, it lies inside altogether.
        let entry = range.first { passages[$0].other < surfaceLineCount && passages[$0].goesIn }
        var label: Label
        if let entry {
            label = labels[passages[entry].node] ?? 0
        } else {
            let ring = lines[line].ring.coordinates
            guard !range.contains(where: { passages[$0].other < surfaceLineCount }) else {
                throw NotInGeneralPosition()
            }
            label = self.label(ring[0], ring[1]) & ~own
            // As it is after the first crossing.
            try pass(range.lowerBound, &label)
        }
        let start = entry ?? range.lowerBound
        let first = label
        var isInside = true
        var pieces: [Piece] = []
        for offset in 0..<range.count {
            let index = range.lowerBound + (start - range.lowerBound + offset) % range.count
            if offset > 0 {
                if passages[index].other < surfaceLineCount {
                    let around = labels[passages[index].node] ?? 0
                    guard isInside != passages[index].goesIn, !isInside || label == around else {
                        throw NotInGeneralPosition()
                    }
                    isInside = passages[index].goesIn
                    label = around
                } else if isInside {
                    try pass(index, &label)
                }
            }
            if isInside {
                let next = index + 1 < range.upperBound ? index + 1 : range.lowerBound
                pieces.append(Piece(from: index, to: next, isReversed: false, label: label | own))
                pieces.append(Piece(from: index, to: next, isReversed: true, label: label))
            }
        }
        if entry == nil { try pass(start, &label) }
        guard entry == nil ? label == first : !isInside else { throw NotInGeneralPosition() }
        return pieces
    }

    /// Puts pieces together: where one ends, the one of the same label that begins there goes on.
    private func walks(_ pieces: [Piece]) throws(NotInGeneralPosition) -> [(Label, [Double])] {
        var leaving = [Int](repeating: -1, count: 2 * nodes.count)
        for (index, piece) in pieces.enumerated() {
            var slot = 4 * passages[piece.isReversed ? piece.to : piece.from].node
            let end = slot + 4
            while slot < end, leaving[slot] >= 0 {
                guard pieces[leaving[slot]].label != piece.label else { throw NotInGeneralPosition() }
                slot += 1
            }
            guard slot < end else { throw NotInGeneralPosition() }
            leaving[slot] = index
        }
        var isWalked = [Bool](repeating: false, count: pieces.count)
        var rings: [(Label, [Double])] = []
        for first in pieces.indices where !isWalked[first] {
            var ring: [Double] = []
            var current = first
            repeat {
                isWalked[current] = true
                let piece = pieces[current]
                append(piece, to: &ring)
                let slot = 4 * passages[piece.isReversed ? piece.from : piece.to].node
                guard
                    let next = leaving[slot..<slot + 4].first(where: { $0 >= 0 && pieces[$0].label == piece.label }),
                    next == first || !isWalked[next]
                else { throw NotInGeneralPosition() }
                current = next
            } while current != first
            ring.append(ring[0])
            ring.append(ring[1])
            rings.append((pieces[first].label, ring))
        }
        return rings
    }

    /// Appends the crossing where a piece is entered and the vertices on the way to the one where it is left.
    private func append(_ piece: Piece, to ring: inout [Double]) {
        let (from, to) = (passages[piece.from], passages[piece.to])
        let node = 2 * (piece.isReversed ? to : from).node
        ring.append(nodes[node])
        ring.append(nodes[node + 1])
        let line = lines[from.line].ring
        let count = to.edge - from.edge + (piece.to > piece.from ? 0 : line.edgeCount)
        for step in stride(from: 1, through: count, by: 1) {
            let vertex = (from.edge + (piece.isReversed ? count + 1 - step : step)) % line.edgeCount
            ring.append(line.coordinates[2 * vertex])
            ring.append(line.coordinates[2 * vertex + 1])
        }
    }
}
