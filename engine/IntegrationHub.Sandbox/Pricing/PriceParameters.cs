using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Pricing;

/// <summary>What says how much a price is, wherever one is made.</summary>
internal static class PriceParameters
{
    public const long MostPerUnit = 99_999_999;

    public static Parameter TaxBehavior { get; } = Choice("tax_behavior", "exclusive", "inclusive", "unspecified");

    public static Parameter UnitAmount { get; } = Integer("unit_amount", 0, MostPerUnit);

    public static Parameter UnitAmountDecimal { get; } = Decimal("unit_amount_decimal");

    public static Parameter CustomUnitAmount { get; } = Object(
        "custom_unit_amount",
        Boolean("enabled").Required(), Integer("maximum", 0, MostPerUnit), Integer("minimum", 0, MostPerUnit), Integer("preset", 0, MostPerUnit));

    public static Parameter Tiers { get; } = Objects(
        "tiers",
        100,
        new Parameter("up_to", new EitherType(new IntegerType(1), new IntegerType(1), "inf")).Required(),
        UnitAmount, UnitAmountDecimal, Integer("flat_amount", 0, MostPerUnit), Decimal("flat_amount_decimal"));

    public static Parameter CurrencyOptions { get; } = Map(
        "currency_options", UnitAmount, UnitAmountDecimal, CustomUnitAmount, Tiers, TaxBehavior);

    /// <summary>How often a price recurs.</summary>
    /// <param name="more">What only a price of its own can have.</param>
    public static Parameter Recurring(params Parameter[] more) => Object(
        "recurring",
        [Choice("interval", "day", "month", "week", "year").Required(), Integer("interval_count", 1, 1_095), .. more]);
}
