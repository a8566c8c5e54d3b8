internal import Foundation

/// Contracts that files tell of more than once: editions, modifications, one row a holder, the datasets of 2019 and 2022
/// side by side.
enum Republication {
    /// Each contract once, as it was last published, in the order in which contracts are first met.
    ///
    /// Rows of one buyer with one number are one contract. A buyer that gave its contract another number in another file is
    /// known by the day, the amount and the words of the object; in one file, such rows are lots of one operation.
    static func once(_ entries: [ContractsReader.Entry]) -> (kept: [ContractsReader.Entry], republished: Int) {
        var positions: [String: Int] = [:]
        var likenesses: [String: (table: Int, position: Int)] = [:]
        var kept: [ContractsReader.Entry] = []
        for entry in entries {
            let key = number(entry)
            let likeness = likeness(entry)
            let other = likeness.flatMap { likenesses[$0] }
            if let position = positions[key] ?? (other.flatMap { $0.table != entry.table ? $0.position : nil }) {
                positions[key] = position
                if isLater(entry, than: kept[position]) { kept[position] = entry }
                continue
            }
            positions[key] = kept.count
            if let likeness, other == nil { likenesses[likeness] = (entry.table, kept.count) }
            kept.append(entry)
        }
        return (kept, entries.count - kept.count)
    }

    private static func number(_ entry: ContractsReader.Entry) -> String {
        "\(entry.buyer.key ?? "")\u{1F}\(normalized(entry.contract.id))"
    }

    /// Nil where too little is known to tell.
    private static func likeness(_ entry: ContractsReader.Entry) -> String? {
        guard let buyer = entry.buyer.key, let day = entry.contract.start, let object = entry.contract.object,
            let amount = entry.contract.amount
        else { return nil }
        return "\(buyer)\u{1F}\(day)\u{1F}\(amount)\u{1F}\(normalized(object))"
    }

    private static func isLater(_ entry: ContractsReader.Entry, than other: ContractsReader.Entry) -> Bool {
        func age(_ entry: ContractsReader.Entry) -> (CivilDate, Int) {
            (entry.publication ?? CivilDate(year: 1, month: 1, day: 1)!, entry.modification)
        }
        // Of two that nothing sets apart, the first stays: they are holders of one contract.
        return age(entry) > age(other)
    }
}
