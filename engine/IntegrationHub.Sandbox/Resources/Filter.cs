using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Resources;

/// <summary>A parameter that narrows a list.</summary>
internal sealed record Filter(Parameter Parameter, Func<Call, JsonObject, bool> Keeps)
{
    public static Filter Created { get; } = Range("created");

    /// <summary>What lives by a test clock is listed only when that clock is named.</summary>
    public static Filter TestClock { get; } = new(
        Parameter.Text("test_clock"), (call, value) => value.Text("test_clock") == call.Input.Text("test_clock"));

    /// <summary>Keeps what has exactly the value sent in the field of the same name.</summary>
    public static Filter Equal(string name) => new(
        Parameter.Text(name), (call, value) => call.Input.Text(name) is not { } wanted || value.Text(name) == wanted);

    /// <summary>As <see cref="Equal"/>, for an id that has to exist.</summary>
    public static Filter Refers(string name, Func<ResourceType> type) => new(
        Parameter.Text(name),
        (call, value) => call.Referred(type(), name) is not { } wanted || value.Text(name) == wanted.Id());

    public static Filter Choice(string name, params string[] values) => new(
        Parameter.Choice(name, values), (call, value) => call.Input.Text(name) is not { } wanted || value.Text(name) == wanted);

    public static Filter Flag(string name) => new(
        Parameter.Boolean(name), (call, value) => call.Input.Boolean(name) is not { } wanted || value.Flag(name) == wanted);

    public static Filter Range(string name) => new(Parameter.Range(name), (call, value) =>
    {
        var at = value.Integer(name);
        return call.Input.Matches(name, exact => at == exact, (bound, limit) => bound switch
        {
            "gt" => at > limit,
            "gte" => at >= limit,
            "lt" => at < limit,
            _ => at <= limit,
        });
    });

    /// <summary>Filters that Stripe has and the sandbox refuses.</summary>
    public static IEnumerable<Filter> Unsupported(params string[] names) =>
        Parameter.Unsupported(names).Select(p => new Filter(p, (_, _) => true));

    public static Filter Where(Parameter parameter, Func<Call, JsonObject, bool> keeps) => new(parameter, keeps);
}
