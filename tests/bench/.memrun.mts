import {memory} from './.mem'; console.log(await memory('/work/main/dist'))
