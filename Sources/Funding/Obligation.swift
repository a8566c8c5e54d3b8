public import FacilitatorNetwork

/// What a call asks of those whom it funds once it has decided, as its text says.
public struct Obligation: Hashable, Sendable {
    /// What is to be done or handed in.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// To conclude the convention itself.
        case convention
        case interimReport = "bilan_intermediaire"
        case annualReport = "rapport_annuel"
        case quarterlyFigures = "bilan_trimestriel"
        /// The list of those employed under clauses, by contract and period of work.
        case employeeTable = "tableau_salaries"
        case finalReport = "bilan_final"
    }

    /// When that is, as far as the text says.
    public enum Timing: Hashable, Sendable {
        /// At most so many days after the decision is notified.
        case afterNotification(days: Int)
        /// In the middle of the convention: an assumption, where the text leaves the day to each convention.
        case midTerm
        /// So many months before the last day of the convention.
        case beforeTerm(months: Int)
        /// On the first day of each quarter, with the results of so many months before.
        case quarterly(lagMonths: Int)
        /// Once a year, on no day that the text gives.
        case yearly
        /// With each request for a payment.
        case forPayment
    }

    /// What.
    public let kind: Kind
    /// When.
    public let timing: Timing
    /// The posts that it concerns; nil for all that the call funds.
    public let quality: Post.Quality?
    /// Where the text has it.
    public let citation: Citation

    public init(_ kind: Kind, _ timing: Timing, quality: Post.Quality? = nil, citation: Citation) {
        (self.kind, self.timing, self.quality, self.citation) = (kind, timing, quality, citation)
    }
}
