internal import FacilitatorNetwork
internal import Territories

/// Turns perimeters into atoms. Keeps scratch space, so that thousands of posts cost no allocation each.
struct PerimeterResolver {
    private let atoms: AtomTable
    private let gazetteer: Gazetteer
    private var isInside: [Bool]

    init(atoms: AtomTable, gazetteer: Gazetteer) {
        self.atoms = atoms
        self.gazetteer = gazetteer
        isInside = Array(repeating: false, count: atoms.count)
    }

    /// The union of the parts less the excluded ones, ascending.
    mutating func atoms(of perimeter: Perimeter) -> [Int] {
        var touched: [Int] = []
        for token in perimeter.tokens where !token.isExcluded {
            forEachAtom(of: token.part) { atom in
                if !isInside[atom] { touched.append(atom) }
                isInside[atom] = true
            }
        }
        for token in perimeter.tokens where token.isExcluded {
            forEachAtom(of: token.part) { isInside[$0] = false }
        }
        let inside = touched.filter { isInside[$0] }.sorted()
        for atom in touched { isInside[atom] = false }
        return inside
    }

    /// Reserved ETP goes to its part of the perimeter, what is left to the rest of it; to the whole of it when
    /// everything is reserved. The shares always add up to `etp`.
    mutating func shares(of etp: Double, over perimeter: [Int], reserved: [(part: Perimeter.Part, etp: Double)])
        -> [Double]
    {
        if reserved.isEmpty { return spread(etp, over: perimeter) }
        var positions: [Int: Int] = [:]
        for (position, atom) in perimeter.enumerated() { positions[atom] = position }
        var shares = Array(repeating: 0.0, count: perimeter.count)
        var isReserved = Array(repeating: false, count: perimeter.count)
        var left = etp
        for (part, amount) in reserved {
            var inside: [Int] = []
            forEachAtom(of: part) { atom in positions[atom].map { inside.append($0) } }
            for (position, share) in zip(inside, spread(amount, over: inside.map { perimeter[$0] })) {
                shares[position] += share
                isReserved[position] = true
            }
            if !inside.isEmpty { left -= amount }
        }
        let free = perimeter.indices.filter { !isReserved[$0] }
        let rest = free.isEmpty ? Array(perimeter.indices) : free
        for (position, share) in zip(rest, spread(left, over: rest.map { perimeter[$0] })) {
            shares[position] += share
        }
        return shares
    }

    /// Pro rata of population; of area where nobody lives; evenly where there is no area either.
    private func spread(_ etp: Double, over part: [Int]) -> [Double] {
        for weights in [atoms.populations, atoms.areasSquareMetres] {
            let total = part.reduce(0) { $0 + weights[$1] }
            if total > 0 { return part.map { etp * weights[$0] / total } }
        }
        return part.map { _ in etp / Double(part.count) }
    }

    private func forEachAtom(of part: Perimeter.Part, _ body: (Int) -> Void) {
        switch part {
        case .polygon(let polygon): atoms.insidePolygon[polygon.rawValue].forEach(body)
        case .unit(let unit):
            for commune in gazetteer.communes(of: unit) { atoms.ranges[commune].forEach(body) }
        }
    }
}
