using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>By how much a tool's score is raised or lowered for what a question wants done.</summary>
internal static class IntentFit
{
    private const double Suits = 1.15;
    private const double SuitsNot = 0.7;
    private const double Asked = 0.5;
    private const double SameVerb = 1.25;
    private const double OtherVerb = 0.9;
    private const double MadeAgain = 0.72;
    private const double SeveralWanted = 1.2;
    private const double OneOfSeveral = 0.75;
    private const double OwnOfSeveral = 0.85;
    private const double SeveralOfOne = 0.77;
    private const double OwnId = 1.08;
    private const double TakesId = 1.18;
    private const double OtherId = 0.7;
    private const double LacksId = 0.85;
    private const double SameOpening = 1.15;
    private const double OpeningLeans = 0.3;
    private const double TakesMoney = 1.1;
    private const double ReadsMoney = 0.85;

    /// <summary>A factor; 1 when the question says nothing of it.</summary>
    public static double Of(QueryIntent intent, ToolText tool)
    {
        var toolReads = tool.Tool.Manifest.Mode == EndpointMode.Read;
        var fits = FitsMode(intent, toolReads) * FitsIds(intent, tool);
        if (toolReads)
            fits *= FitsNumber(intent, tool);
        else if (intent.Reads == false && tool.Verb != VerbFamily.None)
            fits *= tool.Verb == intent.Verb ? SameVerb : OtherVerb;
        if (intent.Exists && tool.Verb == VerbFamily.Create)
            fits *= MadeAgain;
        if (intent.Money)
            fits *= toolReads ? ReadsMoney : tool.TakesMoney ? TakesMoney : 1;
        return intent.Opening is not null && tool.Openings.Contains(intent.Opening) ? fits * SameOpening : fits;
    }

    private static double FitsMode(QueryIntent intent, bool toolReads)
    {
        var leans = 1 + ((toolReads ? OpeningLeans : -OpeningLeans) * intent.Leans);
        return leans * (intent.Reads is not { } reads ? 1 : reads == toolReads ? Suits : intent.Question ? Asked : SuitsNot);
    }

    // What is about the identifier, or takes it; hardly ever what has no place for it.
    private static double FitsIds(QueryIntent intent, ToolText tool)
    {
        var fits = tool.PathPrefixes.Count > 0 && !tool.IsAbout(intent.Prefixes) ? LacksId : 1.0;
        foreach (var prefix in intent.Prefixes)
            fits *= tool.PathPrefixes.Contains(prefix) ? OwnId : tool.InputPrefixes.Contains(prefix) ? TakesId : OtherId;
        return fits;
    }

    private static double FitsNumber(QueryIntent intent, ToolText tool)
    {
        if (!intent.Many)
            return tool.ReturnsMany ? SeveralOfOne : 1;
        return tool.ReturnsMany ? SeveralWanted : tool.IsAbout(intent.Prefixes) ? OwnOfSeveral : OneOfSeveral;
    }
}
