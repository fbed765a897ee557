using IntegrationHub.Cli;

return await HubCommandLine.RunAsync(args, Surroundings.OfThisProcess());
