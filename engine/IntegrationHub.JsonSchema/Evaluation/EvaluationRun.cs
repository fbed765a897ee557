using System.Runtime.CompilerServices;

namespace IntegrationHub.JsonSchema.Evaluation;

/// <summary>
/// The state of one check: where in the instance it is, which schema resources it came through, what it found.
/// </summary>
internal sealed class EvaluationRun(FailureLog? log, bool tracksScope)
{
    private readonly List<PathStep> _path = [];
    private readonly List<SchemaResource>? _scope = tracksScope ? [] : null;
    private int _depth;

    /// <summary>Where failures go; null while only yes or no matters.</summary>
    public FailureLog? Log { get; private set; } = log;

    public bool Collecting => Log is not null;

    /// <summary>
    /// Why the check could not be finished. Overrides every result, so that no "not" can turn it into a yes.
    /// </summary>
    public SchemaFailure? GivenUp { get; private set; }

    /// <summary>How many levels below the root of the instance the check is. Only counted while collecting.</summary>
    public int PathLength => _path.Count;

    public bool Enter(SchemaNode node)
    {
        if (GivenUp is not null) return false;
        if (_depth >= SchemaLimits.Evaluation || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            GiveUp(node.Pointer, "", $"found more than {SchemaLimits.Evaluation} schemas inside one another; " +
                "the check was given up, and the value counts as not allowed");
            return false;
        }

        _depth++;
        _scope?.Add(node.Resource);
        return true;
    }

    public void Leave()
    {
        _depth--;
        _scope?.RemoveAt(_scope.Count - 1);
    }

    public void GiveUp(string schemaPointer, string keyword, string message) =>
        GivenUp ??= new SchemaFailure(PathStep.Pointer(_path), schemaPointer, keyword, message, "", [], null, []);

    /// <summary>
    /// The outermost schema resource of the way here that declares the dynamic anchor, as its target.
    /// </summary>
    public SchemaNode? OutermostDynamic(string anchor)
    {
        foreach (var resource in _scope!)
            if (resource.DynamicNodes.TryGetValue(anchor, out var node)) return node;
        return null;
    }

    /// <summary>Checks a property or an item of the current value.</summary>
    public bool CheckChild(SchemaNode schema, JsonElement child, JsonProperty? property, int place)
    {
        if (!Collecting) return schema.Check(child, this, null);
        _path.Add(new PathStep(property?.Name, place));
        var valid = schema.Check(child, this, null);
        _path.RemoveAt(_path.Count - 1);
        return valid;
    }

    /// <summary>Checks without collecting, for conditions whose failure is no failure.</summary>
    public bool CheckQuietly(SchemaNode schema, JsonElement instance, Marks? marks)
    {
        var kept = Log;
        Log = null;
        var valid = schema.Check(instance, this, marks);
        Log = kept;
        return valid;
    }

    /// <summary>Checks one alternative, with its failures in a log of their own.</summary>
    public (bool Valid, FailureLog Log) CheckApart(SchemaNode schema, JsonElement instance, Marks? marks)
    {
        var kept = Log;
        var apart = new FailureLog();
        Log = apart;
        var valid = schema.Check(instance, this, marks);
        Log = kept;
        return (valid, apart);
    }

    public void Report(Keyword keyword, Complaint complaint)
    {
        if (complaint.At is { } step) _path.Add(step);
        Log!.Add(
            new SchemaFailure(
                PathStep.Pointer(_path), complaint.SchemaPointer ?? keyword.Pointer, complaint.Keyword ?? keyword.Name,
                complaint.Message, complaint.Found, complaint.Allowed, complaint.Property, complaint.Branches,
                complaint.Matched),
            [.. _path.Select(each => each.Place)]);
        if (complaint.At is not null) _path.RemoveAt(_path.Count - 1);
    }
}
