using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Generators.Tests.Acme;

/// <summary>A small invented service with one tool of each risk, so that nothing here depends on the real catalog.</summary>
internal static class AcmeCatalog
{
    public static Integration Integration => AcmeService.Integration;

    public static IReadOnlyList<Tool> Tools { get; } =
        [AcmeOrders.Create, AcmeOrders.Get, AcmeOrders.List, AcmeOrders.Cancel, AcmePayments.Create];

    public static ToolCatalog Catalog { get; } = new([AcmeService.Integration], Tools);
}
