import FacilitatorNetwork
import Testing

struct MoneyTests {
    @Test(arguments: [
        ("42 105,26 €", 4_210_526), ("42105.26", 4_210_526), ("42\u{202F}105,3", 4_210_530), ("1000", 100_000),
        ("29473,68 EUR", 2_947_368), ("42105.2631578", 4_210_526), ("0,0051", 1), ("1042.105", 104_211),
        ("-12,5", -1250), ("7,", 700),
    ])
    func amountsAreReadToTheCent(text: String, cents: Int) {
        #expect(Money(text)?.cents == cents)
    }

    @Test(arguments: ["", "€", "douze", "1,2,3", "1.234,56", "12 k€", "1e3", "42.105", "42,105", "1 5", "99999999999"])
    func whatIsNoAmount(text: String) {
        #expect(Money(text) == nil)
    }

    @Test func amountsPrintWithTwoDecimals() {
        #expect(Money(cents: 4_210_506).description == "42105.06")
        #expect(Money(cents: -5).description == "-0.05")
    }
}
