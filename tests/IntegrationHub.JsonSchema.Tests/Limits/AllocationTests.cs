namespace IntegrationHub.JsonSchema.Tests.Limits;

public class AllocationTests
{
    private const int MostPerCheck = 256;

    [Fact]
    public void A_valid_instance_is_checked_almost_without_allocation()
    {
        var schema = CompiledSchema.Compile(
            """
            {"type":"object","required":["amount","currency"],"additionalProperties":false,
             "oneOf":[{"required":["charge"]},{"required":["payment_intent"]}],
             "properties":{"amount":{"type":"integer","minimum":1},"currency":{"enum":["usd","eur"]},"charge":{"type":"string"},
               "payment_intent":{"type":"string","pattern":"^pi_","maxLength":255},"email":{"format":"email"},
               "metadata":{"type":"object","additionalProperties":{"type":"string"}},
               "lines":{"type":"array","items":{"$ref":"#/$defs/line"}}},
             "$defs":{"line":{"type":"object","properties":{"price":{"type":"string"},"quantity":{"type":"integer"}}}}}
            """);
        var instance = Ask.Json(
            """
            {"amount":2500,"currency":"usd","payment_intent":"pi_3PqExample","email":"a@example.com",
             "metadata":{"order":"1","shop":"2"},"lines":[{"price":"price_1","quantity":1},{"price":"price_2","quantity":2}]}
            """);
        Assert.True(schema.IsValid(instance));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var count = 0; count < 100; count++) schema.IsValid(instance);
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / 100;
        Assert.True(each <= MostPerCheck, $"{each} bytes per check; {MostPerCheck} is the most.");
    }
}
