internal import Coverage
internal import FacilitatorNetwork
internal import Funding
internal import Placement
internal import Studies
internal import Territories
internal import VectorIO
internal import Wording

/// How the figures are made, what the words mean, and what it all rests on.
extension Report {
    var method: Document.Section {
        let study = result.study
        let gazetteer = coverage.scenario.gazetteer
        var lines = [gazetteer.isOfOwnTerritories ? labels.methodOwnAtoms : labels.methodAtoms, labels.methodETP]
        if isJudged {
            lines.append(labels.methodNeed)
            lines.append(
                labels.methodCapacity(
                    level: wording.name(of: study.capacityLevel, in: gazetteer),
                    tolerance: study.target?.tolerance ?? 0))
        } else {
            lines.append(labels.methodNoTarget)
        }
        lines += [labels.methodUnknown, labels.methodOthers]
        if let horizon { lines.append(labels.methodHorizon(end: horizon)) }
        if case .proposed(let plan, _) = outcome {
            let settings = plan.instance.settings
            let reach =
                switch settings.seats.reach {
                case .anywhere: labels.methodReachAnywhere
                case .kilometres(let most): labels.methodReachKilometres(most: most)
                case .travel(_, let most): labels.methodReachTravel(most: most)
                }
            lines.append(labels.methodPlan(floor: settings.seats.floor, reach: reach))
        }
        return Document.Section(id: "methode", title: labels.method, startsPage: true, blocks: [.list(lines)])
    }

    var definitions: Document.Section {
        let terms =
            AtomStatus.allCases.map { (term: wording.name(of: $0), definition: labels.definition(of: $0)) }
            + labels.otherDefinitions.map { (term: $0.0, definition: $0.1) }
        let table = Document.Table(
            caption: labels.definitions,
            [PrintedColumn(labels.term) { $0.term }, PrintedColumn(labels.definition) { $0.definition }], rows: terms)
        return Document.Section(id: "definitions", title: labels.definitions, blocks: [.table(table)])
    }

    /// The files that the situation rests on, and with a plan those that it rests on.
    private var inputs: [InputFile.Part] {
        if case .proposed(let plan, _) = outcome { return plan.inputs }
        return result.inputs
    }

    /// - Parameter others: files that the report alone rests on.
    func sources(_ others: [InputFile.Part]) -> Document.Section {
        let gazetteer = coverage.scenario.gazetteer
        var lines = [
            wording.sources(attribution: gazetteer.attribution) + ".",
            "\(wording.vintage)\(wording.colon)\(wording.words(of: gazetteer.vintage)).",
        ]
        if case .proposed(let plan, _) = outcome, let rules = plan.instance.rules {
            lines.append(labels.rulesSource(title: rules.title, source: rules.source))
        }
        lines.append(labels.tool(date: today, tool: "Maillage \(version)"))
        let table = Document.Table(
            caption: labels.inputsCaption,
            [PrintedColumn(labels.file) { $0.file }, PrintedColumn("SHA-256") { $0.sha256 }], rows: inputs + others)
        return Document.Section(
            id: "sources", title: labels.sources,
            blocks: [.list(lines), .table(table)]
                + (warnings.isEmpty ? [] : [.heading(labels.toCheck), .list(warnings)]))
    }
}
