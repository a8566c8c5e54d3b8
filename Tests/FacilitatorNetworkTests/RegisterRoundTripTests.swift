import Diagnostics
import FacilitatorNetwork
import Foundation
import Territories
import TestSupport
import Testing
import VectorIO

/// A register that is written reads back as the same posts over the same polygons.
struct RegisterRoundTripTests {
    private static let france = try! EmbeddedFrance.load()
    private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Corpus")

    /// What a post says, wherever and however it was written.
    private func meaning(_ post: Post) -> Post {
        var post = post
        post.row = 0
        post.cells = [:]
        return post
    }

    private func expectRoundTrip(
        _ register: Register, gazetteer: Gazetteer, zones: Zones?, _ about: String
    ) throws {
        // Printed anew, not copied from the cells.
        let posts = register.posts.map(meaning)
        let writer = RegisterWriter(gazetteer: gazetteer, polygons: register.polygons)
        var findings = Findings()
        let again = try RegisterReader.read(
            writer.table(of: posts, file: "r.csv"), names: TerritoryNames(gazetteer), zones: zones, findings: &findings)
        #expect(findings.errors.isEmpty, "\(about): \(findings.errors)")
        #expect(again.posts.map(meaning) == posts, "\(about)")
        #expect(again.polygons == register.polygons, "\(about)")
    }

    // MARK: The corpus

    /// Registers of the corpus that can be read, on the embedded France.
    private static let cases: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: corpus.path)) ?? []
        return names.filter { name in
            let folder = corpus.appendingPathComponent(name)
            let expected =
                (try? String(contentsOf: folder.appendingPathComponent("expected.json"), encoding: .utf8)) ?? ""
            return expected.contains(/"exit": *0/) && value("network", in: name) != nil
                && value("file", in: name) == nil
        }.sorted()
    }()

    /// The value of a key of the case's study.
    private static func value(_ key: String, in name: String) -> String? {
        let study = corpus.appendingPathComponent("\(name)/study.yml")
        let lines = (try? String(contentsOf: study, encoding: .utf8))?.split(whereSeparator: \.isNewline) ?? []
        let line = lines.first { $0.drop { $0 == " " }.hasPrefix("\(key):") }
        return line.map {
            String($0.drop { $0 != ":" }.dropFirst()).trimmingCharacters(in: CharacterSet(charactersIn: " \""))
        }
    }

    @Test func theCorpusHasRegistersThatCanBeRead() {
        #expect(Self.cases.count >= 30)
    }

    @Test(arguments: cases)
    func registersOfTheCorpus(name: String) throws {
        let folder = Self.corpus.appendingPathComponent(name)
        var findings = Findings()
        let zones = try Self.value("zones", in: name).map {
            try Zones(InputFile(path: folder.appendingPathComponent($0).path), findings: &findings)
        }
        let file = try #require(Self.value("network", in: name))
        let part = Self.value("sheet", in: name) ?? Self.value("layer", in: name)
        let table = try Table.read(
            InputFile(path: folder.appendingPathComponent(file).path), part: part, findings: &findings,
            isHeader: RegisterReader.isHeader)
        let register = try RegisterReader.read(
            table, names: TerritoryNames(Self.france), zones: zones, findings: &findings)
        // A register whose study names its headers is none without the study.
        guard findings.errors.isEmpty else { return }
        try expectRoundTrip(register, gazetteer: Self.france, zones: zones, name)
    }

    // MARK: Random registers

    @Test(arguments: 0..<40)
    func randomRegisters(seed: Int) throws {
        let text = try RegisterText()
        var source = RandomPerimeters(text, seed: UInt64(seed))
        let posts = try (0..<6).map { try post("P\($0)", from: &source) }
        try expectRoundTrip(
            Register(posts: posts, polygons: source.polygons), gazetteer: text.country.gazetteer, zones: text.zones,
            "seed \(seed)")
    }

    private func post(_ id: String, from source: inout RandomPerimeters) throws -> Post {
        func maybe<Value>(_ value: (inout SeededGenerator) -> Value?) -> Value? {
            Bool.random(using: &source.random) ? value(&source.random) : nil
        }
        func day(_ random: inout SeededGenerator, from years: ClosedRange<Int>) -> CivilDate? {
            CivilDate(
                year: .random(in: years, using: &random), month: .random(in: 1...12, using: &random),
                day: .random(in: 1...28, using: &random))
        }
        var post = Post(
            id: id, quality: Post.Quality.allCases.randomElement(using: &source.random) ?? .facilitateur,
            etp: .random(in: 1...50, using: &source.random), own: try source.next(reserving: 1e-2),
            adjoining: try source.next(reserving: 1e-3), adjoiningQuota: .random(in: 0.1...0.9, using: &source.random),
            start: maybe { day(&$0, from: 1990...2020) }, end: maybe { day(&$0, from: 2021...2200) },
            status: Post.Status.allCases.randomElement(using: &source.random) ?? .enCours,
            servesStateContracts: maybe { Bool.random(using: &$0) })
        post.structure = "Structure « \(id) » ; sur l’Argens"
        post.structureType = maybe { Post.StructureType.allCases.randomElement(using: &$0) }
        // Circles go round the first commune.
        post.seat = 0
        post.leastETP = maybe { .random(in: 0...1, using: &$0) }
        post.mostETP = maybe { .random(in: 1...2, using: &$0) }
        post.financing.call = maybe { _ in "PNAD 2025" }
        post.financing.followUp = maybe { _ in "DDETS 79" }
        post.financing.annualCost = maybe { Money(cents: .random(in: 0...100_000_000_000, using: &$0)) }
        for line in Financing.Line.allCases {
            post.financing[line] = maybe { Money(cents: .random(in: 0...10_000_000, using: &$0)) }
        }
        return post
    }
}
