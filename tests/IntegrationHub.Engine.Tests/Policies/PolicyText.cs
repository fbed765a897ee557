using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Policies.Files;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Policies;

/// <summary>Policies written in a test, read as a file is.</summary>
internal static class PolicyText
{
    /// <summary>The policy of a text, which has to have no findings.</summary>
    public static FilePolicy Read(string yaml)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, yaml);
            var (policy, findings) = PolicyReader.Read(file, TestHub.Catalog);
            return policy ?? throw new InvalidOperationException(FindingPrinter.Text(findings, (_, _) => null));
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>A call that a policy decides on.</summary>
    public static PolicyCase Case(
        string tool = TestHub.Refund, HubEnvironment environment = HubEnvironment.Live, string connection = "shop", string agent = "local") =>
        new(TestHub.Catalog.Find(tool)!, environment, connection, new LedgerActor("agent", agent));
}
