using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Generators.McpTools;

/// <summary>What a client may assume of a tool. Follows from its risk and its HTTP method, never from a manifest's wording.</summary>
/// <param name="ReadOnly">Changes nothing.</param>
/// <param name="Destructive">Moves money or cannot be undone.</param>
/// <param name="Idempotent">
/// Doing it again changes nothing more: true for reads and for DELETE. One confirmation is good for one act however often
/// it is used, but a second call with a new confirmation is a second act, so every other write says false.
/// </param>
/// <param name="OpenWorld">Reaches a service outside the hub: always.</param>
public sealed record McpHints(bool ReadOnly, bool Destructive, bool Idempotent, bool OpenWorld)
{
    /// <summary>The hints of one tool.</summary>
    public static McpHints Of(Tool tool) => new(
        ReadOnly: tool.Risk == Risk.Read,
        Destructive: tool.Risk == Risk.Destructive,
        Idempotent: tool.Risk == Risk.Read || tool.Manifest.Request.Method == "DELETE",
        OpenWorld: true);
}
