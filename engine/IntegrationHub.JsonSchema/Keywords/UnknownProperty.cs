namespace IntegrationHub.JsonSchema.Keywords;

/// <summary>Words the failure of a property that should not be there.</summary>
internal static class UnknownProperty
{
    public static Complaint Complain(JsonProperty property, int place, string[] names, IEnumerable<Pattern> patterns)
    {
        var matching = patterns.Select(pattern => $"names matching {pattern.Source}");
        var allowed = Wording.List(names.Select(Wording.Quote).Concat(matching));
        var found = Wording.Quote(property.Name);
        return new Complaint(found, Wording.Allowed(found, allowed.Length > 0 ? allowed : "no property"))
        {
            Allowed = names,
            Property = property.Name,
            At = new PathStep(property.Name, place),
        };
    }
}
