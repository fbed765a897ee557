using IntegrationHub.Engine.Permissions;

namespace IntegrationHub.Cli.Commands;

/// <summary>A key that was kept.</summary>
/// <param name="Connection">The connection it made.</param>
/// <param name="Test">What was found when it was tried; null when it was not.</param>
internal sealed record Connected(ShownConnection Connection, KeyTest? Test);
