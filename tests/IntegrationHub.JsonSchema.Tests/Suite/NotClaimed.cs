namespace IntegrationHub.JsonSchema.Tests.Suite;

/// <summary>
/// A file of the official suite, or one group of it, that this validator does not claim to pass. It claims all the
/// rest.
/// </summary>
/// <param name="File">The file below tests/draft2020-12.</param>
/// <param name="Group">The description of the group; null for the whole file.</param>
/// <param name="Reason">Why not.</param>
internal sealed record NotClaimed(string File, string? Group, string Reason)
{
    private const string UnknownKeyword = "unknown keyword: refused by design";
    private const string NotFetched = "the meta-schema is not part of the project, and documents are never fetched";
    private const string OtherDialect = "$schema other than 2020-12 (custom vocabulary or older draft): refused by design";
    private const string OtherFormat = "format not checked: refused by design";

    public static IReadOnlyList<NotClaimed> All { get; } =
    [
        new("defs.json", "validate definition against metaschema", NotFetched),
        new("ref.json", "remote ref, containing refs itself", NotFetched),
        new("format.json", null, "expects formats to be annotations; here format asserts"),
        new("vocabulary.json", null, OtherDialect),
        new("optional/cross-draft.json", null, OtherDialect),
        new("optional/format-assertion.json", null, OtherDialect),
        new("optional/dependencies-compatibility.json", null, UnknownKeyword + " (the former dependencies)"),
        new("optional/refOfUnknownKeyword.json", "reference of a root arbitrary keyword ", UnknownKeyword),
        new("optional/refOfUnknownKeyword.json", "reference of a root arbitrary keyword with encoded ref", UnknownKeyword),
        new("optional/refOfUnknownKeyword.json", "reference of an arbitrary keyword of a sub-schema", UnknownKeyword),
        new("optional/refOfUnknownKeyword.json", "reference of an arbitrary keyword of a sub-schema with encoded ref", UnknownKeyword),
        new("optional/unknownKeyword.json", null, UnknownKeyword),
        new("optional/format/hostname.json", null, OtherFormat),
        new("optional/format/idn-email.json", null, OtherFormat),
        new("optional/format/idn-hostname.json", null, OtherFormat),
        new("optional/format/iri.json", null, OtherFormat),
        new("optional/format/iri-reference.json", null, OtherFormat),
        new("optional/format/unknown.json", null, OtherFormat),
        new("optional/format/uri-template.json", null, OtherFormat),
    ];

    public static bool Covers(SuiteGroup group) =>
        All.Any(each => each.File == group.File && (each.Group is null || each.Group == group.Description));
}
