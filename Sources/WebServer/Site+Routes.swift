internal import Hummingbird
internal import Logging

extension Site {
    /// Every address of the server, and what stands before all of them.
    /// - Parameters:
    ///   - web: the folder of the page's own files.
    ///   - theme: that of a service's style sheet.
    func router(web: String, theme: String, isBehindProxy: Bool) -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: HeadersMiddleware(tiles: tiles))
        router.add(middleware: ProblemMiddleware(folder: shelf.folder))
        router.add(middleware: OriginMiddleware(isBehindProxy: isBehindProxy))
        router.add(middleware: CompressionMiddleware())
        var quiet = Logger(label: "maillage")
        quiet.logLevel = .error
        router.add(middleware: ThemeMiddleware())
        router.add(middleware: FileMiddleware(theme, urlBasePath: "/theme", logger: quiet))
        router.add(middleware: FileMiddleware(web, searchForIndexHtml: true, logger: quiet))

        let api = router.group("api")
        api.get("version", use: handle(CountryRoutes.version))
        api.get("territories", use: handle(CountryRoutes.territories))
        api.get("rules", use: handle(CountryRoutes.rules))
        api.get("examples", use: handle(StudyRoutes.examples))
        api.get("studies", use: handle(StudyRoutes.list))
        api.post("studies", use: handle(StudyRoutes.make))
        api.get("studies/{id}.zip", use: handle(StudyRoutes.archive))
        let study = api.group("studies/{id}")
        study.get(use: handle(StudyRoutes.get))
        study.put(use: handle(StudyRoutes.put))
        study.delete(use: handle(StudyRoutes.delete))
        study.get("register", use: handle(RegisterRoutes.get))
        study.put("register", use: handle(RegisterRoutes.put))
        study.patch("register", use: handle(RegisterRoutes.patch))
        study.get("register.xlsx", use: handleLong(RegisterRoutes.workbook))
        study.get("zones.geojson", use: handle(RegisterRoutes.zones))
        study.get("history", use: handle(RegisterRoutes.history))
        study.post("undo", use: handle(RegisterRoutes.undo))
        study.post("redo", use: handle(RegisterRoutes.redo))
        study.post("repairs", use: handle(RegisterRoutes.repair))
        study.get("situation", use: handle(SituationRoutes.situation))
        study.get("timeline", use: handle(SituationRoutes.timeline))
        study.get("compare", use: handle(SituationRoutes.compare))
        study.get("territories/{level}/{code}", use: handle(SituationRoutes.territory))
        study.get("services", use: handle(ServiceRoutes.one))
        study.post("services", use: handle(ServiceRoutes.list))
        study.get("plans", use: handle(PlanRoutes.list))
        study.post("plans", use: handle(PlanRoutes.start))
        study.get("plans/{plan}", use: handle(PlanRoutes.get))
        study.put("plans/{plan}", use: handle(PlanRoutes.rename))
        study.delete("plans/{plan}", use: handle(PlanRoutes.remove))
        study.get("plans/{plan}/situation", use: handle(PlanRoutes.situation))
        study.post("plans/{plan}/adopt", use: handle(PlanRoutes.adopt))
        study.get("plans/{plan}/events") { request, context in
            let ask = try Ask(request, context.parameters, body: [], author: nil)
            return PlanRoutes.response(try PlanRoutes.events(self, ask))
        }
        study.get("layers/{file}", use: handleLong(OutputRoutes.layer))
        for ending in ["svg", "png", "pdf"] { study.get("map.\(ending)", use: handleLong(OutputRoutes.map(ending))) }
        for ending in ["html", "pdf", "odt", "docx"] {
            study.get("report.\(ending)", use: handleLong(OutputRoutes.report(ending)))
        }
        study.get("geometry/{file}", use: handle(CountryRoutes.own))
        let ogc = router.group("ogc")
        ogc.get(use: handle(OGCRoutes.studies))
        let features = ogc.group("{id}")
        features.get(use: handle(OGCRoutes.landing))
        features.get("conformance", use: handle(OGCRoutes.conformance))
        features.get("api", use: handle(OGCRoutes.api))
        features.get("collections", use: handle(OGCRoutes.collections))
        features.get("collections/{collection}", use: handle(OGCRoutes.collection))
        features.get("collections/{collection}/queryables", use: handle(OGCRoutes.queryables))
        features.get("collections/{collection}/items", use: handle(OGCRoutes.items))
        features.get("collections/{collection}/items/{feature}", use: handle(OGCRoutes.item))
        router.get("geometry/commune/{file}", use: handle(CountryRoutes.communes))
        router.get("geometry/{file}", use: handle(CountryRoutes.geometry))
        return router
    }
}
