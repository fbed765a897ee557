using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Resources;

/// <summary>All there is to say about one kind of object: its fields and their defaults, what in it expands, and its operations.</summary>
/// <param name="name">Stripe's <c>object</c> name.</param>
/// <param name="prefix">How its ids begin.</param>
/// <param name="path">Where it is listed and created; empty for objects that only live inside others.</param>
/// <param name="fields">A JSON object of every field with its default, in the order shown.
/// A field that begins with an underscore is the sandbox's own and never leaves it.</param>
internal sealed class ResourceType(string name, string prefix, string path, string fields)
{
    private readonly JsonObject _fields = JsonNode.Parse(fields)!.AsObject();
    private readonly List<Operation> _operations = [];
    private readonly Dictionary<string, string[]> _references = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<Renderer, JsonObject, JsonNode?>> _shown = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<Renderer, JsonObject, JsonNode?>> _included = new(StringComparer.Ordinal);

    public string Name => name;

    public string Prefix => prefix;

    public string Path => path;

    /// <summary>Characters of an id after its prefix.</summary>
    public int IdLength { get; init; } = 24;

    /// <summary>What Stripe calls it in "No such …".</summary>
    public string Spoken { get => field ?? name; init; }

    /// <summary>What Stripe gives as <c>param</c> when the id in the path does not exist.</summary>
    public string PathParam { get; init; } = "id";

    public IReadOnlyList<Operation> Operations => _operations;

    /// <summary>Fields that hold the id of another object, and its kind or kinds: what <c>expand</c> can open. Dots go into nested objects.</summary>
    public IReadOnlyDictionary<string, string[]> References => _references;

    /// <summary>Fields that are worked out whenever the object is shown.</summary>
    public IReadOnlyDictionary<string, Func<Renderer, JsonObject, JsonNode?>> Shown => _shown;

    /// <summary>Fields that are there only when <c>expand</c> asks for them.</summary>
    public IReadOnlyDictionary<string, Func<Renderer, JsonObject, JsonNode?>> Included => _included;

    /// <summary>Where an object that shows no clock keeps the id of its test clock.</summary>
    public const string HiddenClock = "_test_clock";

    /// <summary>What a restricted key needs for its operations: the object's name unless said otherwise. Null for the sandbox's own.</summary>
    public string? Permission
    {
        get => field ?? (name.StartsWith("sandbox.", StringComparison.Ordinal) ? null : name.Replace('.', '_'));
        init;
    }

    /// <summary>How its events begin (<c>customer.subscription</c>): then that one was made, changed or deleted is told by itself,
    /// as far as Stripe has such an event. Null when nothing is told.</summary>
    public string? EventFamily { get; init; }

    /// <summary>True for an object that is over although it can still be read: that it ended is told as its deletion, as of a canceled subscription.</summary>
    public Func<JsonObject, bool>? IsOver { get; init; }

    /// <summary>When time next does something to an object, in Unix seconds on its clock; null when never.</summary>
    public Func<JsonObject, long?>? Due { get; init; }

    /// <summary>What time does to an object when it is due. It runs at that very moment, and afterwards the object is due later or never.</summary>
    public Action<Call, JsonObject>? OnTime { get; init; }

    public JsonObject Blank() => _fields.DeepClone().AsObject();

    public ResourceType Refers(string field, params string[] kinds)
    {
        _references[field] = kinds;
        return this;
    }

    public ResourceType Shows(string field, Func<Renderer, JsonObject, JsonNode?> value)
    {
        _shown[field] = value;
        return this;
    }

    /// <summary>A field that keeps the path of a hosted page and is shown as an address of this server.</summary>
    public ResourceType ShowsAddress(string field) => Shows(
        field, (show, stored) => stored.Text(field) is { } below ? new Uri(show.BaseAddress, below).ToString() : null);

    public ResourceType Includes(string field, Func<Renderer, JsonObject, JsonNode?> value)
    {
        _included[field] = value;
        return this;
    }

    public ResourceType Creates(IEnumerable<Parameter> parameters, Func<Call, JsonObject> run) =>
        On("POST", "", parameters, run);

    public ResourceType Retrieves(IEnumerable<Parameter>? parameters = null) =>
        On("GET", "/{id}", parameters ?? [], call => call.Subject(this));

    /// <summary>As <see cref="Retrieves"/>, for what is answered with its stub once it is deleted; of everything else Stripe then says that there is none.</summary>
    public ResourceType RetrievesDeletedToo() =>
        On("GET", "/{id}", [], call => call.Shop.Find(name, call.PathId) ?? call.Subject(this));

    public ResourceType Updates(IEnumerable<Parameter> parameters, Func<Call, JsonObject> run) =>
        On("POST", "/{id}", parameters, run);

    public ResourceType Lists(params Filter[] filters) => On(
        "GET",
        "",
        [.. Page.Parameters, .. filters.Select(f => f.Parameter)],
        call => Page.Cut(
            call,
            this,
            call.Shop.NewestFirst(name),
            value => !Call.IsDeleted(value) && Array.TrueForAll(filters, f => f.Keeps(call, value))));

    /// <summary>Any other operation: <c>On("POST", "/{id}/cancel", …)</c>.</summary>
    public ResourceType On(string verb, string below, IEnumerable<Parameter> parameters, Func<Call, JsonObject> run)
    {
        _operations.Add(new Operation(this, verb, path + below, new([.. parameters, Parameter.Texts("expand")]), run));
        return this;
    }
}
