import FacilitatorNetwork
import Foundation
import Funding
import Testing

/// The rules that ship, for tests of them.
enum Rules {
    static let library = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("GeoData/rules").path

    static func named(_ name: String) throws -> CallRules { try RulesReader.read(name, library: library) }

    /// Of a post of one ETP at a round cost, unless said otherwise.
    static func request(_ etp: Double = 1, _ euros: Int = 42_000) -> FundingRequest {
        FundingRequest(etp: ExactETP(etp), cost: Money(cents: euros * 100))
    }
}

extension FinancingPlan {
    func outcome(of rule: FundingRule) -> Verdict.Outcome? { verdicts.first { $0.rule == rule }?.outcome }

    func funder(_ line: Financing.Line) -> FunderLine? { funders.first { $0.line == line } }
}

func euros(_ amount: Double) -> Money { Money(cents: Int((amount * 100).rounded())) }

func day(_ text: String) -> CivilDate? { CivilDate(text) }
