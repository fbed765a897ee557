namespace IntegrationHub.JsonSchema.Evaluation;

/// <summary>One compiled schema: the keywords it holds, cheapest first.</summary>
internal sealed class SchemaNode(string pointer, SchemaResource resource)
{
    private Keyword[] _keywords = [];
    private bool _looksForUnevaluated;

    public string Pointer { get; } = pointer;

    public SchemaResource Resource { get; } = resource;

    /// <summary>True for the schema <c>false</c>: the keyword that holds it words the failure.</summary>
    public bool AllowsNothing { get; private set; }

    /// <summary>The schemas this one applies to the very same value.</summary>
    public IEnumerable<SchemaNode> InPlace => _keywords.SelectMany(keyword => keyword.InPlace);

    public void Fill(Keyword[] keywords)
    {
        _keywords = keywords;
        _looksForUnevaluated = keywords.Any(keyword => keyword.LooksForUnevaluated);
        AllowsNothing = keywords is [FalseKeyword];
    }

    /// <summary>
    /// Checks a value; in collecting runs every keyword is asked, otherwise the first failure ends it.
    /// </summary>
    /// <param name="instance">The value.</param>
    /// <param name="run">The run this check belongs to.</param>
    /// <param name="marks">Where to note what was looked at, when an enclosing schema asks for the unevaluated.</param>
    public bool Check(JsonElement instance, EvaluationRun run, Marks? marks)
    {
        if (_keywords.Length == 0) return true;
        if (!run.Enter(this)) return false;
        var own = _looksForUnevaluated ? new Marks() : marks;
        var valid = true;
        foreach (var keyword in _keywords)
        {
            if (keyword.Check(instance, run, own)) continue;
            valid = false;
            if (!run.Collecting) break;
        }

        if (own is not null && !ReferenceEquals(own, marks)) marks?.Add(own);
        run.Leave();
        return valid;
    }
}
