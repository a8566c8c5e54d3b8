internal import VectorIO
internal import Wording

/// The interface of one study for GIS clients, as OpenAPI 3.0 describes it.
struct OpenAPIDocument {
    let members: [String: JSONValue]

    /// - Parameter base: the address of the landing page.
    init(base: String, title: String, version: String, _ collections: [OGCCollection], _ language: Language) {
        let wording = Wording(language)
        func say(_ french: String, _ english: String) -> JSONValue { .text(wording.say(fr: french, en: english)) }
        let format = Self.query(
            "f", ["type": "string", "enum": ["json", "html"]], say("forme de la réponse", "form of the answer"))
        let lang = Self.query("lang", ["type": "string", "enum": ["fr", "en"]], say("langue", "language"))
        let situation: [JSONValue] = [
            Self.query(
                "datetime", ["type": "string"],
                say(
                    "jour de la situation ; d’un intervalle, celui de l’étude s’il y est, sinon la borne la plus proche",
                    "day of the situation; of an interval the study's own if it is inside, else the nearer end")),
            Self.query(
                "level", ["type": "string", "enum": ["commune", "epci", "departement", "region"]],
                say("maille des territoires", "level of the territories")),
            Self.query(
                "target", ["type": "number", "minimum": 0, "exclusiveMinimum": true, "maximum": 100_000],
                say("objectif, ETP pour 100 000 habitants", "target, FTE per 100,000 inhabitants")),
            Self.query(
                "target_etp", ["type": "number", "minimum": 0, "exclusiveMinimum": true, "maximum": 100_000],
                say("objectif, ETP en tout", "target, FTE in all")),
            Self.query(
                "reading", ["type": "string", "enum": ["etat"]],
                say("lecture pour les marchés de l’État", "reading for the State's contracts")),
            Self.query("plan", ["type": "integer", "minimum": 1], say("numéro du plan", "number of the plan")),
        ]
        let systems: JSONValue = [
            "type": "string", "format": "uri", "enum": .array(OGCSystem.all.map { .text($0.uri) }),
        ]
        let crs = Self.query("crs", systems, say("système des réponses", "system of the answers"))
        let items: [JSONValue] = [
            Self.query(
                "limit",
                [
                    "type": "integer", "minimum": 1, "maximum": .whole(OGCQuestion.mostLimit),
                    "default": .whole(OGCQuestion.usualLimit),
                ], say("objets par page", "features a page")),
            Self.query(
                "offset", ["type": "integer", "minimum": 0, "default": 0], say("objets passés", "features skipped")),
            [
                "name": "bbox", "in": "query", "required": false, "style": "form", "explode": false,
                "description": say("cadre que les objets touchent", "box that features meet"),
                "schema": ["type": "array", "minItems": 4, "maxItems": 6, "items": ["type": "number"]],
            ],
            Self.query("bbox-crs", systems, say("système du cadre", "system of the box")),
            crs,
            Self.query("filter", ["type": "string"], say("condition, en CQL2 texte", "condition, in CQL2 text")),
            Self.query(
                "filter-lang", ["type": "string", "enum": ["cql2-text"], "default": "cql2-text"],
                say("langage de la condition", "language of the condition")),
            Self.query("filter-crs", systems, say("système de la condition", "system of the condition")),
        ]
        let feature: JSONValue = [
            "name": "featureId", "in": "path", "required": true, "description": say("objet", "feature"),
            "schema": ["type": "string"],
        ]
        let both = [format, lang]
        let json = OGCPages.Kind.json.rawValue
        let geoJSON = OGCPages.Kind.geoJSON.rawValue
        var paths: [String: JSONValue] = [
            "/": Self.path("landing", say("page d’accueil", "landing page"), both, json),
            "/conformance": Self.path("conformance", say("classes de conformité", "conformance classes"), both, json),
            "/api": Self.path("api", say("ce document", "this document"), both, OGCPages.Kind.openAPI.rawValue),
            "/collections": Self.path("collections", say("les collections", "the collections"), both, json),
        ]
        for collection in collections {
            let id = collection.rawValue
            let title = JSONValue.text(collection.title(language))
            paths["/collections/\(id)"] = Self.path("collection-\(id)", title, both, json)
            paths["/collections/\(id)/queryables"] = Self.path(
                "queryables-\(id)", title, both + situation, OGCPages.Kind.schema.rawValue)
            paths["/collections/\(id)/items"] = Self.path("items-\(id)", title, both + items + situation, geoJSON)
            paths["/collections/\(id)/items/{featureId}"] = Self.path(
                "item-\(id)", title, [feature, crs] + both + situation, geoJSON)
        }
        members = [
            "openapi": "3.0.3",
            "info": ["title": .text(title), "version": .text(version)],
            "servers": [["url": .text(base)]],
            "tags": [["name": "Capabilities"], ["name": "Data"]],
            "paths": .object(paths),
        ]
    }

    private static func query(_ name: String, _ schema: JSONValue, _ description: JSONValue) -> JSONValue {
        [
            "name": .text(name), "in": "query", "required": false, "style": "form", "explode": false,
            "description": description, "schema": schema,
        ]
    }

    private static func path(
        _ id: String, _ summary: JSONValue, _ parameters: [JSONValue], _ type: String
    ) -> JSONValue {
        let fault: JSONValue = ["application/problem+json": ["schema": ["type": "object"]]]
        var responses: [String: JSONValue] = [
            "200": [
                "description": summary,
                "content": .object([
                    type: ["schema": ["type": "object"]], "text/html": ["schema": ["type": "string"]],
                ]),
            ],
            "404": ["description": "unknown", "content": fault],
        ]
        for (code, meaning) in [("400", "wrong request"), ("409", "not finished"), ("422", "study in error")] {
            responses[code] = ["description": .text(meaning), "content": fault]
        }
        return [
            "get": [
                "operationId": .text(id), "summary": summary,
                "tags": [parameters.count > 2 ? "Data" : "Capabilities"],
                "parameters": .array(parameters), "responses": .object(responses),
            ]
        ]
    }

    /// A field as JSON Schema describes it.
    static func schema(of field: LayerSchema.Field) -> JSONValue {
        let type: [String: JSONValue] =
            switch field.kind {
            case .text: ["type": "string"]
            case .date: ["type": "string", "format": "date"]
            case .integer: ["type": "integer"]
            case .real: ["type": "number"]
            case .boolean: ["type": "boolean"]
            }
        var members = type
        if let label = field.label { members["title"] = .text(label) }
        if let definition = field.definition { members["description"] = .text(definition) }
        return .object(members)
    }
}
