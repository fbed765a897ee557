using IntegrationHub.Engine.Wording;

namespace IntegrationHub.Engine.Tests.Wording;

public class MoneyTests
{
    [Theory]
    [InlineData(2500, "usd", "25.00 USD")]
    [InlineData(1, "usd", "0.01 USD")]
    [InlineData(0, "USD", "0.00 USD")]
    [InlineData(-2500, "eur", "-25.00 EUR")]
    [InlineData(123456789, "gbp", "1,234,567.89 GBP")]
    [InlineData(1099, "jpy", "1,099 JPY")]
    [InlineData(1099, "Krw", "1,099 KRW")]
    [InlineData(1500, "kwd", "1.500 KWD")]
    [InlineData(1, "bhd", "0.001 BHD")]
    [InlineData(500, "isk", "5.00 ISK")]
    [InlineData(500, "ugx", "5.00 UGX")]
    [InlineData(2500, "xyz", "25.00 XYZ")]
    [InlineData(long.MaxValue, "usd", "92,233,720,368,547,758.07 USD")]
    [InlineData(long.MinValue, "jpy", "-9,223,372,036,854,775,808 JPY")]
    public void An_amount_is_written_as_people_of_its_currency_count(long amount, string currency, string text) =>
        Assert.Equal(text, new Money(amount, currency).ToString());
}
