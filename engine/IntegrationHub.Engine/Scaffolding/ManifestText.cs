using IntegrationHub.Engine.Facts;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Scaffolding;

/// <summary>Writes a new manifest around its fields. What only a person knows is a <c>TODO</c>, and the guesses are the careful ones.</summary>
/// <param name="operation">What the service says of the request.</param>
/// <param name="request">The request with the names its path fields have here.</param>
/// <param name="returns">What the service answers with; null when it has no name.</param>
internal sealed class ManifestText(FactsOperation operation, EndpointRequest request, string? returns)
{
    private static readonly string[] Refused =
    [
        "  - say: TODO something that is refused.",
        "    input: {} # TODO what is wrong about it",
        $"    fails: {InputMessages.MissingCode}",
    ];

    private readonly bool _isRead = request.Method == "GET";

    /// <summary>The tool that reads the thing that is changed, if there is one.</summary>
    public string? Read { get; init; }

    /// <summary>The field of that tool which says which thing, and the field here.</summary>
    public (string There, string Here) ReadField { get; init; }

    /// <summary>The permission; null when it can't be told.</summary>
    public string? Permission { get; init; }

    /// <summary>The service.</summary>
    public required IntegrationManifest Integration { get; init; }

    /// <summary>The whole text.</summary>
    public string Write(FieldLines fields) => string.Join('\n',
    [
        "# yaml-language-server: $schema=../../../catalog.schema.json",
        "title: TODO what it is called in a list",
        "summary: TODO what it does, in one sentence.",
        $"mode: {(_isRead ? "read" : "write")}",
        .. _isRead ? [] : new[] { "effect: { moves_money: true, reversible: false, notifies: customer } # TODO what it really does" },
        $"request: {request.Method} {request.Path}",
        $"returns: {returns ?? "TODO what comes back"}",
        $"permission: {Permission ?? "todo # TODO one of those in integration.yaml"}",
        "whenToUse:",
        "  - TODO when this is the right tool.",
        "avoidWhen:",
        "  - TODO when another is, and which.",
        "alsoKnownAs:",
        "  - TODO how people say it",
        .. fields.Count == 0 ? [] : fields.Lines.Prepend("fields:"),
        .. fields.LeftOut.Count == 0 ? [] : LeftOut(fields.LeftOut),
        .. _isRead ? [] : Preview(),
        "examples:",
        "  - say: TODO what a user says.",
        "    input: {} # TODO what becomes of it",
        .. fields.IsAnyRequired ? Refused : [],
        $"docs: {Integration.Docs.TrimEnd('/')}/{EndpointNames.Page(operation)} # TODO see that this is the page",
        "",
    ]);

    private static IEnumerable<string> LeftOut(IReadOnlyList<string> paths) =>
        ["leftOut:", .. YamlWords.List("  ", "- fields", paths).Select((line, i) => i == 0 ? line : $"  {line}"), "    why: TODO why nobody needs it; no type of a manifest carries it."];

    private IEnumerable<string> Preview()
    {
        yield return "preview:";
        if (Read is not null)
        {
            yield return $"  read: {Read}";
            yield return $"  with: {{ {ReadField.There}: ${ReadField.Here} }}";
        }

        yield return "  says: TODO what would happen, in words and money.";
    }
}
