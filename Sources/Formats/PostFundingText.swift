internal import FacilitatorNetwork
internal import Funding
public import Studies
public import Wording

/// The sheet of one post for the round table of its funders.
public struct PostFundingText {
    private let funding: PostFunding
    private let wording: Wording

    public init(_ funding: PostFunding, language: Language) {
        self.funding = funding
        wording = Wording(language)
    }

    /// Who and where, then the financing plan. It ends with a line feed.
    public var text: String {
        let post = funding.post
        let format = wording.format
        var facts: [(label: String, value: String?)] = [
            (wording.structure, post.structure.isEmpty ? nil : post.structure),
            (wording.structureType, post.structureType.map(wording.name)),
            (wording.quality, wording.name(of: post.quality)),
            (wording.perimeter, funding.perimeter.isEmpty ? nil : funding.perimeter),
            (wording.peopleOfPerimeter, funding.population.map { format.integer(Int($0.rounded())) }),
            (wording.followUp, post.financing.followUp),
            (wording.days, days(post)),
        ]
        facts.append((wording.goesOnFrom, funding.predecessor.map { "\($0.id), \(days($0) ?? "")" }))
        let head = facts.compactMap { fact in fact.value.map { "\(fact.label)\(wording.colon)\($0)" } }
        let plan = FinancingText(
            funding.plan, of: funding.request, under: funding.calls, language: wording.language)
        return (["\(wording.fundingSheet) \(post.id)"] + head + [""]).joined(separator: "\n") + "\n" + plan.text
    }

    private func days(_ post: Post) -> String? {
        let days = [post.start, post.end].map { $0.map(wording.format.date) ?? "…" }
        return post.start == nil && post.end == nil ? nil : days.joined(separator: " – ")
    }
}
