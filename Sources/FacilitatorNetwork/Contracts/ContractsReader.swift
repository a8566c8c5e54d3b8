public import Diagnostics
internal import Foundation
internal import Territories
public import VectorIO

/// Turns tables of contracts into a ledger. What cannot be read of a row is left out of it and told; the row stays.
public struct ContractsReader {
    /// A row as its file has it, before buyers are told apart and republished contracts dropped.
    struct Entry {
        let contract: Contract
        let buyer: BuyerMention
        let publication: CivilDate?
        /// The rank of its modification, 0 for none: later ones tell the contract as it is now.
        let modification: Int
        /// Of the tables that are read.
        let table: Int
    }

    private var places: ExecutionPlaceReader
    private var entries: [Entry] = []
    private let table: Table
    private let rank: Int
    private let columns: [ContractColumn: [Int]]
    private var faults = RowFaults()

    /// Whether a row of a table looks like the header of a table of contracts.
    public static func isHeader(_ cells: [String]) -> Bool {
        let columns = ContractColumn.columns(of: cells)
        return columns[.lieu] != nil && columns.count >= 3
    }

    /// - Parameters:
    ///   - tables: of one's own or of national open data, in any order.
    ///   - buyers: of the study's own table.
    ///   - findings: receives a warning a kind of trouble and file; an error where a table has no column of places.
    public static func read(
        _ tables: [Table], buyers: [Buyer], names: TerritoryNames, findings: inout Findings
    ) -> ContractLedger {
        var entries: [Entry] = []
        for (rank, table) in tables.enumerated() {
            let columns = ContractColumn.columns(of: table.header)
            guard columns[.lieu] != nil else {
                let valid = table.header.filter { !$0.isEmpty }
                findings.add(
                    Diagnostic(
                        TableProblem.missingColumn(valid: valid),
                        at: .init(file: table.file, row: table.headerRow, column: ContractColumn.lieu.rawValue),
                        nearest: nearest(to: ContractColumn.lieu.rawValue, among: valid)))
                continue
            }
            var reader = ContractsReader(table, rank: rank, columns: columns, names: names)
            entries += table.rows.map { reader.entry($0) }
            reader.faults.tell(file: table.file, &findings)
        }
        let (kept, republished) = Republication.once(entries)
        var directory = BuyerDirectory(buyers, names: names)
        // Those of rows that tell again of a contract too: the older dataset has names that the newer has not.
        for entry in entries { _ = directory.position(of: entry.buyer) }
        let contracts = kept.map { entry in
            var contract = entry.contract
            contract.buyer = directory.position(of: entry.buyer)
            return contract
        }
        return ContractLedger(contracts: contracts, buyers: directory.completed, republished: republished)
    }

    private init(_ table: Table, rank: Int, columns: [ContractColumn: [Int]], names: TerritoryNames) {
        (self.table, self.rank, self.columns) = (table, rank, columns)
        places = ExecutionPlaceReader(names: names)
    }

    // MARK: One row

    /// National data write `NC` and `NULL` for what nobody knows.
    private static let unknownWords: Set<String> = ["nc", "null", "none", "nan", "inconnu", "nd", "cdl"]

    private func text(_ column: ContractColumn, _ row: Table.Row) -> String? { texts(column, row).first }

    /// Of all columns that mean the same, those that hold something.
    private func texts(_ column: ContractColumn, _ row: Table.Row) -> [String] {
        (columns[column] ?? []).map { row.cells[$0].trimmingCharacters(in: .whitespacesAndNewlines) }
            .filter { !$0.isEmpty && !Self.unknownWords.contains($0.lowercased()) }
    }

    /// The value of the last modification, where a contract has some: it is carried out as it stands now.
    private func latest(_ column: ContractColumn, _ row: Table.Row) -> String? {
        func pieces(_ column: ContractColumn) -> [String] {
            text(column, row)?.components(separatedBy: Table.recordSeparator) ?? []
        }
        let values = pieces(column)
        let days = pieces(.dateModification).map { CivilDate(lenient: $0) }
        guard days.count == values.count else { return values.last }
        let last = values.indices.max { first, second in
            guard let one = days[first], let other = days[second] else { return days[first] == nil }
            return one < other
        }
        return last.map { values[$0] }
    }

    private mutating func entry(_ row: Table.Row) -> Entry {
        let written = text(.lieu, row) ?? text(.lieuNom, row)
        var place = written.map {
            places.place($0, kind: text(.lieu, row) == nil ? nil : text(.lieuType, row), name: text(.lieuNom, row))
        }
        if place?.units.isEmpty == true, let name = text(.lieuNom, row), name != written {
            place = places.place(name, kind: nil, name: nil)
        }
        if place?.units.isEmpty ?? true {
            faults.add(.unplaced, row, .lieu, written, nearest: place?.nearest)
        } else if place?.isApproximate == true {
            faults.add(.approximate, row, .lieu, written)
        }
        let start = date(.debut, row)
        var end = date(.fin, row)
        if end == nil, let start { end = self.end(after: start, row) }
        if let first = start, let last = end, last < first {
            faults.add(.endsBeforeStart, row, .fin, last.description)
            end = nil
        }
        let contract = Contract(
            id: text(.id, row) ?? "\(table.file):\(row.number)", buyer: nil, object: text(.objet, row),
            places: place?.units ?? [], writtenPlace: written, isPlaceApproximate: place?.isApproximate ?? false,
            start: start, end: end, amount: amount(row), insertionHours: hours(row), segment: segment(row),
            considerations: text(.clause, row).flatMap(SocialConsideration.read), followedBy: text(.suivi, row),
            file: table.file, row: row.number)
        return Entry(
            contract: contract, buyer: buyer(row),
            publication: text(.publication, row).flatMap(CivilDate.init(lenient:)),
            modification: text(.modification, row).flatMap { Int($0.split(separator: ",").last ?? "") } ?? 0,
            table: rank)
    }

    private mutating func buyer(_ row: Table.Row) -> BuyerMention {
        // A list may have « Acheteur » beside « SIRET »: the number tells more.
        let written = texts(.acheteur, row)
        let rounded = written.first(where: BuyerNumber.isRounded)
        let name = text(.acheteurNom, row) ?? written.first { BuyerNumber($0) == nil && $0 != rounded }
        for text in written {
            guard let number = BuyerNumber(text) else { continue }
            if number.isRestored { faults.add(.restored, row, .acheteur, text) }
            return BuyerMention(number: number, name: name)
        }
        if let rounded { faults.add(.rounded, row, .acheteur, rounded) }
        return BuyerMention(number: nil, name: name)
    }

    private mutating func date(_ column: ContractColumn, _ row: Table.Row) -> CivilDate? {
        guard let text = text(column, row) else { return nil }
        if let date = CivilDate(lenient: text), (1990...2200).contains(date.year) { return date }
        faults.add(.dates, row, column, text)
        return nil
    }

    /// By the duration in months. Zero and what no contract lasts are what people write for « unknown ».
    private func end(after start: CivilDate, _ row: Table.Row) -> CivilDate? {
        guard let text = latest(.dureeModification, row) ?? text(.dureeMois, row),
            let months = DecimalNumber.parse(text), (1...600).contains(months)
        else { return nil }
        return start.adding(months: Int(months.rounded(.up))).previous
    }

    private mutating func amount(_ row: Table.Row) -> Money? {
        guard let text = latest(.montantModification, row) ?? text(.montant, row) else { return nil }
        if let amount = Money(text) ?? Double(text).flatMap(Self.money), amount.cents >= 0 { return amount }
        faults.add(.amounts, row, .montant, text)
        return nil
    }

    /// `1.2E7`, as programs write large numbers.
    private static func money(_ euros: Double) -> Money? {
        (0...1e10).contains(euros) ? Money(cents: Int((euros * 100).rounded())) : nil
    }

    private mutating func hours(_ row: Table.Row) -> Double? {
        guard let text = text(.heuresInsertion, row) else { return nil }
        let bare = text.lowercased().hasSuffix("h") ? String(text.dropLast()) : text
        if let hours = DecimalNumber.parse(bare.trimmingCharacters(in: .whitespaces)), (0...1e9).contains(hours) {
            return hours
        }
        faults.add(.hours, row, .heuresInsertion, text)
        return nil
    }

    private func segment(_ row: Table.Row) -> String? {
        text(.segment, row) ?? text(.cpv, row).flatMap(PurchaseSegment.name(ofCPV:))
    }
}
