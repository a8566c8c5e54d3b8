import Diagnostics
import FacilitatorNetwork
import TestSupport
import Testing

struct PerimeterPrinterTests {
    private let text = try! RegisterText()

    /// One spelling for everything that people write.
    @Test(arguments: [
        ("200000001", "epci:200000001"),
        ("EPCI:200000001, -10005 | dep:11", "epci:200000001 -com:10005 dep:11"),
        ("epci:200000001=1,20;reg:99", "epci:200000001=1.2 reg:99"),
        ("rayon:12,50km -rayon:5", "rayon:12.5km -rayon:5km"),
        ("zone:Z2 zone:Z1=0.0000001 zone:Z2", "zone:Z2 zone:Z1=0.0000001 zone:Z2"),
        ("10=2.000", "dep:10=2"),
        ("", ""),
    ])
    func knownAnswers(written: String, printed: String) throws {
        let (register, findings) = try text.read(perimeter: written)
        #expect(findings.errors.isEmpty || written.isEmpty)
        let own = try #require(register.posts.first?.own)
        #expect(text.printed(own, register) == printed)
    }

    /// What is printed reads back as the same perimeter over the same polygons, and prints the same again.
    @Test func whatIsPrintedReadsBack() throws {
        var kinds: Set<String> = []
        for seed in 0..<400 {
            var source = RandomPerimeters(text, seed: UInt64(seed))
            let perimeter = try source.next(reserving: seed % 2 == 0 ? 10 : 1e-6)
            let printed = PerimeterPrinter(gazetteer: text.country.gazetteer, polygons: source.polygons)
                .text(of: perimeter)
            let (register, findings) = try text.read(perimeter: printed)
            #expect(findings.errors.isEmpty, "\(printed)")
            #expect(register.posts.first?.own == perimeter, "\(printed)")
            #expect(register.polygons == source.polygons, "\(printed)")
            #expect(try text.printed(#require(register.posts.first?.own), register) == printed)
            kinds.formUnion(printed.split(separator: " ").map { String($0.prefix { $0 != ":" }) })
        }
        // Nothing of the grammar went untried.
        let prefixes = ["com", "epci", "dep", "reg", "zone", "rayon"]
        #expect(kinds == Set(prefixes + prefixes.map { "-\($0)" }))
    }
}
