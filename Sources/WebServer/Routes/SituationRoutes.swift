internal import Coverage
internal import Diagnostics
internal import FacilitatorNetwork
internal import Formats
internal import Foundation
internal import Hummingbird
internal import Studies
internal import Territories

/// What a study comes to: on a day, through time, between two days, in one territory.
enum SituationRoutes {
    static func situation(_ site: Site, _ ask: Ask) throws -> Answer {
        let view = try site.shelf.desk(ask.parameter("id")).view()
        let question = try SituationQuestion(ask)
        let parts = try SituationParts(ask)
        let loaded = try view.opened.computable()
        return Answer(
            bytes: try view.answers.answer("situation \(question.key) \(parts.key)") {
                try SituationAnswer.bytes(
                    loaded, question, parts, version: view.version, ask.language, tool: site.version)
            })
    }

    static func territory(_ site: Site, _ ask: Ask) throws -> Answer {
        let view = try site.shelf.desk(ask.parameter("id")).view()
        var question = try SituationQuestion(ask)
        guard let level = Level(rawValue: ask.parameter("level")) else {
            throw StoreProblem.unknownAddress.diagnostic(value: ask.parameter("level"))
        }
        question.change.level = level
        return try .json(
            try TerritoryAnswer(
                view.opened.computable(), question, code: ask.parameter("code"), version: view.version, ask.language))
    }

    static func timeline(_ site: Site, _ ask: Ask) throws -> Answer {
        let view = try site.shelf.desk(ask.parameter("id")).view()
        let question = try SituationQuestion(ask)
        let loaded = try view.opened.computable()
        return Answer(
            bytes: try view.answers.answer("timeline \(question.key)") {
                let result = try loaded.timeline(question.change)
                return Array(try TimelineOutput(result, language: ask.language, version: site.version).json.utf8)
            })
    }

    static func compare(_ site: Site, _ ask: Ask) throws -> Answer {
        let view = try site.shelf.desk(ask.parameter("id")).view()
        let question = try SituationQuestion(ask)
        var other = question.change
        other.date = try CivilDate.asked(ask.query.get("versus"), "versus")
        let result = try view.opened.computable().compare(question.change, with: other)
        return Answer(
            bytes: Array(try ComparisonOutput(result, language: ask.language, version: site.version).json().utf8))
    }
}
