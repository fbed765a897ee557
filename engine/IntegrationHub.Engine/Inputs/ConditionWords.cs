using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Inputs;

/// <summary>Puts a condition into words.</summary>
public static class ConditionWords
{
    /// <summary><c>mode is subscription and customer is not given</c>.</summary>
    public static string Of(Condition condition)
    {
        var parts = condition.Given.Select(f => $"{f} is given")
            .Concat(condition.Missing.Select(f => $"{f} is not given"))
            .Concat(condition.EqualTo.Select(e => $"{e.Key} is {string.Join(" or ", e.Value.Select(v => v.ToString()))}"));
        return string.Join(" and ", parts);
    }
}
