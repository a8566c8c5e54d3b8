internal import Diagnostics
internal import FacilitatorNetwork
internal import Funding
internal import VectorIO

extension LoadedStudy {
    /// What people found in the applications, read once.
    struct LoadedAppraisal: Sendable {
        /// By the identifier of the application.
        let entries: [String: AppraisalEntry]
        let files: [InputFile.Part]
    }
}

extension StudyInputs {
    /// Reads what `appraisal:` names; what is wrong with it joins the findings. Nothing of it is read where the registers
    /// that it speaks of cannot be.
    mutating func readAppraisal() throws {
        guard let study = draft.study, let source = study.appraisal,
            let posts = (placementRegister ?? (study.placement == nil ? register : nil))?.posts
        else { return }
        let applications = posts.filter { $0.status == .candidature }
        var shelf = try CallShelf(placement: placementRules)
        var calls: [CallRules] = []
        for post in applications {
            guard let call = try shelf.rules(for: post), !calls.contains(where: { $0.name == call.name }) else {
                continue
            }
            calls.append(call)
        }
        checkWeights(source, of: calls, study.file)
        var tables: [Table] = []
        for table in source.tables {
            var inTable = Findings()
            let read = try findings.attempt { [shelf = self.shelf] in
                try Table.read(
                    shelf.read(study.path(table.file), as: table.file), part: table.sheet, findings: &inTable,
                    isHeader: AppraisalReader.isHeader)
            }
            findings.add(contentsOf: inTable)
            if let read { tables.append(read) }
        }
        let entries = AppraisalReader.read(
            tables, under: calls, of: applications.map(\.id), scale: source.scale, findings: &findings)
        appraisal = LoadedStudy.LoadedAppraisal(
            entries: entries, files: self.shelf.parts(of: InputFiles.appraisal(of: study)))
    }

    /// A weight for each criterion, or for none.
    private mutating func checkWeights(_ source: AppraisalSource, of calls: [CallRules], _ file: String) {
        if source.weights.isEmpty { return }
        let criteria = calls.flatMap(\.appraisal.criteria).map(\.code)
        func place(_ code: String) -> Diagnostic.Place { .init(file: file, column: "appraisal.weights.\(code)") }
        for code in source.weights.keys.sorted() where !criteria.contains(code) {
            findings.add(
                Diagnostic(
                    AppraisalProblem.unknownCriterion(valid: criteria), at: place(code), value: code,
                    nearest: nearest(to: code, among: criteria)))
        }
        for code in criteria where source.weights[code] == nil {
            findings.add(Diagnostic(AppraisalProblem.missingWeight, at: place(code)))
        }
    }
}
