using System.Collections.Frozen;

namespace IntegrationHub.JsonSchema.Compiling;

/// <summary>
/// Every keyword of JSON Schema 2020-12 that a schema may use here. One that is not in this table is refused. Of the
/// draft's own keywords that is <c>$vocabulary</c> only.
/// </summary>
internal static class KeywordTable
{
    private const int Cheap = 0;
    private const int Content = 1;
    private const int Children = 2;
    private const int Combined = 3;
    private const int Remaining = 4;

    private static readonly string[] Annotations =
    [
        "title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly", "$comment",
        "contentEncoding", "contentMediaType",
    ];

    private static readonly FrozenDictionary<string, KeywordSpec> Specs = All().ToFrozenDictionary(spec => spec.Name);

    public static KeywordSpec? Find(string name) => Specs.GetValueOrDefault(name);

    private static IEnumerable<KeywordSpec> All() =>
    [
        // Any value
        new("type", Cheap, Holds.NoSchema, TypeKeyword.Build),
        new("const", Cheap, Holds.NoSchema, EnumKeyword.BuildConst),
        new("enum", Cheap, Holds.NoSchema, EnumKeyword.Build),

        // Numbers
        new("minimum", Content, Holds.NoSchema, reader => BoundKeyword.Build(reader, "minimum")),
        new("maximum", Content, Holds.NoSchema, reader => BoundKeyword.Build(reader, "maximum")),
        new("exclusiveMinimum", Content, Holds.NoSchema, reader => BoundKeyword.Build(reader, "exclusiveMinimum")),
        new("exclusiveMaximum", Content, Holds.NoSchema, reader => BoundKeyword.Build(reader, "exclusiveMaximum")),
        new("multipleOf", Content, Holds.NoSchema, MultipleOfKeyword.Build),

        // Texts
        new("minLength", Content, Holds.NoSchema, reader => SizeKeyword.Build(reader, "minLength")),
        new("maxLength", Content, Holds.NoSchema, reader => SizeKeyword.Build(reader, "maxLength")),
        new("pattern", Content, Holds.NoSchema, PatternKeyword.Build),
        new("format", Content, Holds.NoSchema, FormatKeyword.Build),

        // Arrays
        new("minItems", Content, Holds.NoSchema, reader => SizeKeyword.Build(reader, "minItems")),
        new("maxItems", Content, Holds.NoSchema, reader => SizeKeyword.Build(reader, "maxItems")),
        new("uniqueItems", Content, Holds.NoSchema, UniqueItemsKeyword.Build),
        new("prefixItems", Children, Holds.ListOfSchemas, ItemsKeyword.Build),
        new("items", Children, Holds.OneSchema, ItemsKeyword.Build),
        new("contains", Children, Holds.OneSchema, ContainsKeyword.Build),
        new("minContains", Children, Holds.NoSchema, ContainsKeyword.Build),
        new("maxContains", Children, Holds.NoSchema, ContainsKeyword.Build),
        new("unevaluatedItems", Remaining, Holds.OneSchema, UnevaluatedItemsKeyword.Build),

        // Objects
        new("minProperties", Content, Holds.NoSchema, reader => SizeKeyword.Build(reader, "minProperties")),
        new("maxProperties", Content, Holds.NoSchema, reader => SizeKeyword.Build(reader, "maxProperties")),
        new("required", Content, Holds.NoSchema, RequiredKeyword.Build),
        new("dependentRequired", Content, Holds.NoSchema, DependentRequiredKeyword.Build),
        new("propertyNames", Content, Holds.OneSchema, PropertyNamesKeyword.Build),
        new("properties", Children, Holds.NamedSchemas, PropertiesKeyword.Build),
        new("patternProperties", Children, Holds.NamedSchemas, PropertiesKeyword.Build),
        new("additionalProperties", Children, Holds.OneSchema, PropertiesKeyword.Build),
        new("unevaluatedProperties", Remaining, Holds.OneSchema, UnevaluatedPropertiesKeyword.Build),

        // Schemas on the same value
        new("$ref", Combined, Holds.NoSchema, RefKeyword.Build),
        new("$dynamicRef", Combined, Holds.NoSchema, DynamicRefKeyword.Build),
        new("allOf", Combined, Holds.ListOfSchemas, AllOfKeyword.Build),
        new("anyOf", Combined, Holds.ListOfSchemas, reader => AlternativesKeyword.Build(reader, "anyOf")),
        new("oneOf", Combined, Holds.ListOfSchemas, reader => AlternativesKeyword.Build(reader, "oneOf")),
        new("not", Combined, Holds.OneSchema, NotKeyword.Build),
        new("if", Combined, Holds.OneSchema, IfKeyword.Build),
        new("then", Combined, Holds.OneSchema, IfKeyword.Build),
        new("else", Combined, Holds.OneSchema, IfKeyword.Build),
        new("dependentSchemas", Combined, Holds.NamedSchemas, DependentSchemasKeyword.Build),

        // What gives schemas their places and names
        new("$schema", Cheap, Holds.NoSchema, DialectCheck.Build),
        new("$id", Cheap, Holds.NoSchema, DialectCheck.BuildText("$id")),
        new("$anchor", Cheap, Holds.NoSchema, DialectCheck.BuildText("$anchor")),
        new("$dynamicAnchor", Cheap, Holds.NoSchema, DialectCheck.BuildText("$dynamicAnchor")),
        new("$defs", Cheap, Holds.NamedSchemas, DialectCheck.BuildNamed("$defs")),

        // What asserts nothing, by the draft's own word
        .. Annotations.Select(name => new KeywordSpec(name, Cheap, Holds.NoSchema, null)),
        new("contentSchema", Cheap, Holds.OneSchema, DialectCheck.BuildOne("contentSchema")),
    ];
}
