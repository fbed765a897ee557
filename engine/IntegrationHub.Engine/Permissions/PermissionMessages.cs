using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;

namespace IntegrationHub.Engine.Permissions;

/// <summary>What is said when a key lacks a permission.</summary>
internal static class PermissionMessages
{
    public static HubError Lacking(Tool tool, Connection connection, string lacking) => new(
        ErrorCodes.NotPermitted,
        $"{tool.Name} is unavailable on the connection {connection.Name}: the key has no {lacking}. Nothing was sent.",
        Sent.No,
        Retryable: false)
    {
        Field = "connection",
        Hint = $"Ask the person to add it to the key ({tool.Integration.Manifest.Permissions[tool.Manifest.Permission]}: {Names.Of(tool.Manifest.Mode)}) and to run: ./hub connections test {connection.Name}",
    };
}
