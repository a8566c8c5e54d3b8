/// Contracts and buyers of a study, each once.
public struct ContractLedger: Sendable {
    /// In the order of their files and rows.
    public let contracts: [Contract]
    /// Those of `buyers:` first, then those that contracts name, in the order they are met.
    public let buyers: [Buyer]
    /// How many rows tell again of a contract that counts already: another edition, a modification, the other dataset.
    public let republished: Int

    init(contracts: [Contract], buyers: [Buyer], republished: Int) {
        (self.contracts, self.buyers, self.republished) = (contracts, buyers, republished)
    }

    /// Nothing known of either.
    public static let empty = ContractLedger(contracts: [], buyers: [], republished: 0)
    /// Whether the study names neither buyers nor contracts.
    public var isEmpty: Bool { contracts.isEmpty && buyers.isEmpty }

    /// The buyer of a contract; nil when its file names none.
    public func buyer(of contract: Contract) -> Buyer? { contract.buyer.map { buyers[$0] } }
}
