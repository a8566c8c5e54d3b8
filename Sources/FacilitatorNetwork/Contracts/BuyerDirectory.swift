internal import Territories

/// A buyer as a contract names it.
struct BuyerMention {
    let number: BuyerNumber?
    let name: String?

    /// What tells it from others: its SIREN, for establishments of one authority buy for it; else its name.
    var key: String? { number?.siren ?? name.map { normalized($0) } }
}

/// The buyers of a study, each once: those of its table, and those that contracts name.
struct BuyerDirectory {
    private var buyers: [Buyer]
    private var positions: [String: Int] = [:]
    private let names: TerritoryNames

    init(_ buyers: [Buyer], names: TerritoryNames) {
        self.names = names
        self.buyers = buyers
        for (position, buyer) in buyers.enumerated() {
            let number = BuyerNumber(buyer.id)
            for key in [number?.digits, number?.siren, buyer.name.map { normalized($0) }, normalized(buyer.id)] {
                // An establishment that has a row of its own is found before its legal person.
                if let key, positions[key] == nil { positions[key] = position }
            }
        }
    }

    /// Nil for a contract that names no buyer.
    mutating func position(of mention: BuyerMention) -> Int? {
        guard let key = mention.key else { return nil }
        let known = mention.number.flatMap { positions[$0.digits] } ?? positions[key]
        if let position = known ?? mention.name.flatMap({ positions[normalized($0)] }) {
            complete(position, with: mention)
            return position
        }
        var buyer = Buyer(id: mention.number?.digits ?? mention.name ?? key)
        buyer.name = mention.name
        positions[key] = buyers.count
        buyers.append(buyer)
        return buyers.count - 1
    }

    /// What a buyer's own row leaves open, a contract may say: data of 2022 have no names, those of 2019 have.
    private mutating func complete(_ position: Int, with mention: BuyerMention) {
        if buyers[position].name == nil { buyers[position].name = mention.name }
    }

    /// All of them; what no file says of a buyer is made out from its number.
    var completed: [Buyer] { buyers.map { $0.completed(by: BuyerNumber($0.id), in: names.gazetteer) } }
}

extension Buyer {
    /// With the name, the seat and the kind that its number tells, where no file does.
    func completed(by number: BuyerNumber?, in gazetteer: Gazetteer) -> Buyer {
        var buyer = self
        let authority = number?.authority(in: gazetteer)
        buyer.name = name ?? authority.map { gazetteer.name(of: $0) }
        buyer.seat = seat ?? authority.flatMap { gazetteer.seat(of: $0) }
        if kind == nil, let deduced = BuyerKind.deduced(from: number, named: name) {
            buyer.kind = deduced
            buyer.isKindDeduced = true
        }
        return buyer
    }
}
