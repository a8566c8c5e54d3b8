internal import VectorIO
package import Wording

extension Column {
    /// The value of a row as people read it, in the decimals of its measure; what is unknown is said to be.
    package func words(of row: Row, _ wording: Wording) -> String {
        switch value(of: row) {
        case .null: wording.unknown
        case .text(let text): text
        case .integer(let count): wording.number(count)
        case .boolean(let truth): truth ? wording.report.yes : wording.report.no
        case .real(let number):
            switch measure {
            case .people, .count, .squareKilometres: wording.decimal(number, 0)
            case .share: wording.format.percent(number)
            case .kilometres: wording.decimal(number, 1)
            case .etp, .etpPer100k, .euros, nil: wording.decimal(number, 2)
            }
        }
    }
}
