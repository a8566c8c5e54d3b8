internal import FacilitatorNetwork

/// What is known of the public contracts that posts followed. What nobody says is nil.
///
/// Tables of hours come first: they tell what was done. What they leave open, the study's contracts tell of those that their
/// file says a post or its structure follows.
public struct ContractFigures: Hashable, Sendable {
    /// How many.
    public var count: Double?
    /// In euros before tax.
    public var amount: Double?
    /// By name, each once.
    public var buyers: [String] = []
    /// Those named, and those that are only counted.
    public var buyerCount: Double?
    /// What kinds of buyers, in words, or codes of `BuyerKind` where the contracts tell them.
    public var buyerKinds: [String] = []
    /// Of purchase, in words.
    public var segments: [String] = []

    /// Those that records of work tell of.
    init(_ records: [ActivityRecord]) {
        count = records.sum(.contracts)
        amount = records.sum(.contractAmount)
        var seen: Set<String> = []
        buyers = records.flatMap(\.buyers).filter { seen.insert(Post.key($0)).inserted }
        let unnamed = records.sum(.buyers)
        buyerCount = buyers.isEmpty && unnamed == nil ? nil : Double(buyers.count) + (unnamed ?? 0)
        buyerKinds = records.words(.buyerKinds)
        segments = records.words(.segments)
    }

    /// The same, completed by contracts.
    init(_ records: [ActivityRecord], _ contracts: [Contract], of ledger: ContractLedger) {
        self.init(records)
        guard !contracts.isEmpty else { return }
        if count == nil { count = Double(contracts.count) }
        let amounts = contracts.compactMap(\.amount)
        if amount == nil, !amounts.isEmpty { amount = amounts.reduce(0) { $0 + $1.euros } }
        let known = contracts.compactMap { ledger.buyer(of: $0) }
        if buyerCount == nil, !known.isEmpty {
            var seen: Set<String> = []
            buyers = known.map { $0.name ?? $0.id }.filter { seen.insert(Post.key($0)).inserted }
            buyerCount = Double(buyers.count)
        }
        if buyerKinds.isEmpty {
            let kinds = Set(known.compactMap(\.kind))
            buyerKinds = BuyerKind.allCases.filter(kinds.contains).map(\.rawValue)
        }
        if segments.isEmpty { segments = Set(contracts.compactMap(\.segment)).sorted() }
    }
}

extension [ActivityRecord] {
    /// Nil where no record says.
    func sum(_ measure: ActivityMeasure) -> Double? {
        let told = compactMap { $0.numbers[measure] }
        return told.isEmpty ? nil : told.reduce(0, +)
    }

    /// What records say, each once.
    func words(_ text: ActivityText) -> [String] {
        var seen: Set<String> = []
        return compactMap { $0.texts[text] }.filter { seen.insert(Post.key($0)).inserted }
    }
}
