using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Resources;

/// <summary>One verb on one path: what it takes and what it does.</summary>
/// <param name="Type">The kind of the object in the path.</param>
/// <param name="Verb">GET, POST or DELETE.</param>
/// <param name="Path">Path with at most one <c>{id}</c>, and another id before it if what has the id is in something.</param>
/// <param name="Parameters">Everything it accepts, <c>expand</c> included.</param>
/// <param name="Run">Gives the stored object or a list; it is rendered and expanded afterwards.</param>
internal sealed record Operation(ResourceType Type, string Verb, string Path, ParameterList Parameters, Func<Call, JsonObject> Run)
{
    /// <summary>What a restricted key has to be allowed to read or write; null when any key may.</summary>
    public string? Permission => Type.Permission;
}
