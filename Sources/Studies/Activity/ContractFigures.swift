public import FacilitatorNetwork

/// What is known of the public contracts that posts followed. What nobody says is nil.
///
/// The one place where contracts are counted for the indicators: from tables of hours; a study that has the contracts
/// themselves counts them here.
public struct ContractFigures: Hashable, Sendable {
    /// How many.
    public var count: Double?
    /// In euros before tax.
    public var amount: Double?
    /// By name, each once.
    public var buyers: [String] = []
    /// Those named, and those that are only counted.
    public var buyerCount: Double?
    /// What kinds of buyers, in words.
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
