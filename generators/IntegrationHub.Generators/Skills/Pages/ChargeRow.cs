namespace IntegrationHub.Generators.Skills.Pages;

/// <summary>A row of the table of least charges.</summary>
/// <param name="Currency">The currency, in small letters as inputs have it.</param>
/// <param name="Amount">The least amount, in the currency's smallest unit.</param>
/// <param name="Money">The same as people write it.</param>
public sealed record ChargeRow(string Currency, long Amount, string Money);
