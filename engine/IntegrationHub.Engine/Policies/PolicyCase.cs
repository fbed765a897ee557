using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Policies;

/// <summary>A call that a policy decides on, as far as it is known before anything is read.</summary>
/// <param name="Tool">What is called.</param>
/// <param name="Environment">What kind of account.</param>
/// <param name="Connection">The account's name.</param>
/// <param name="By">Who calls.</param>
public sealed record PolicyCase(Tool Tool, HubEnvironment Environment, string Connection, LedgerActor By)
{
    /// <summary>A call on a connection.</summary>
    public static PolicyCase Of(Tool tool, Connection connection, LedgerActor by) => new(tool, connection.Environment, connection.Name, by);
}
