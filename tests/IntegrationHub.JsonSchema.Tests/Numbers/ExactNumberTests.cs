using System.Diagnostics;

namespace IntegrationHub.JsonSchema.Tests.Numbers;

public class ExactNumberTests
{
    [Theory]
    [InlineData("""{"const":9007199254740992}""", "9007199254740993", false)]
    [InlineData("""{"const":9007199254740993}""", "9007199254740993.0", true)]
    [InlineData("""{"maximum":9007199254740992}""", "9007199254740993", false)]
    [InlineData("""{"maximum":0.1}""", "0.10000000000000000000000000000001", false)]
    [InlineData("""{"enum":[100]}""", "1e2", true)]
    [InlineData("""{"enum":[0]}""", "-0.0e5", true)]
    [InlineData("""{"const":9223372036854775807}""", "9.223372036854775807e18", true)]
    [InlineData("""{"const":9223372036854775808}""", "9223372036854775808", true)]
    [InlineData("""{"minimum":-9223372036854775808}""", "-9223372036854775809", false)]
    [InlineData("""{"type":"integer"}""", "1.0", true)]
    [InlineData("""{"type":"integer"}""", "1.5", false)]
    [InlineData("""{"type":"integer"}""", "1.50e1", true)]
    [InlineData("""{"type":"integer"}""", "1e400", true)]
    [InlineData("""{"type":"integer"}""", "1e-400", false)]
    [InlineData("""{"minimum":-1e400}""", "-1e401", false)]
    [InlineData("""{"multipleOf":0.01}""", "19.99", true)]
    [InlineData("""{"multipleOf":0.01}""", "19.999", false)]
    [InlineData("""{"multipleOf":0.1}""", "0.3", true)]
    [InlineData("""{"multipleOf":3}""", "-9", true)]
    [InlineData("""{"multipleOf":7}""", "1e1000000000", false)]
    [InlineData("""{"multipleOf":1e1000000000}""", "0", true)]
    [InlineData("""{"multipleOf":1}""", "-9223372036854775808", true)]
    [InlineData("""{"uniqueItems":true}""", "[1,10e-1]", false)]
    [InlineData("""{"uniqueItems":true}""", "[9007199254740992,9007199254740993]", true)]
    [InlineData("""{"minLength":2.0}""", "\"a\"", false)]
    [InlineData("""{"maxLength":1e30}""", "\"a\"", true)]
    public void Numbers_are_compared_by_their_exact_value(string schema, string instance, bool valid) =>
        Assert.Equal(valid, Ask.IsValid(schema, instance));

    [Theory]
    [InlineData("1e1000000000")]
    [InlineData("-1e-1000000000")]
    [InlineData("1e99999999999999999999999999999999999999999999")]
    [InlineData("0e99999999999999999999999999999999999999999999")]
    public void A_huge_exponent_costs_no_time(string number)
    {
        var clock = Stopwatch.StartNew();
        Ask.IsValid("""{"type":"number","minimum":0.5,"maximum":1e500,"multipleOf":0.7,"enum":[1,2.5]}""", number);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"it took {clock.Elapsed}.");
    }

    [Fact]
    public void A_number_of_a_hundred_thousand_digits_is_compared_exactly()
    {
        var digits = new string('7', 100_000);
        Assert.False(Ask.IsValid($$"""{"const":{{digits}}1}""", $"{digits}2"));
        Assert.True(Ask.IsValid("""{"multipleOf":7}""", digits));
    }
}
